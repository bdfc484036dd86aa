import '@/features/case/errors';
import { FIRST_OFFICE } from '@domain/case/first-office';
import { LastLook } from '@/features/case/file/last-look';
import { t } from '@/features/case/words';
import { StudentsOnly } from '@/features/identity/students-only';
import { inLanguage } from '@/remote/in-language';

/** The last look before sending. */
function CheckPage() {
  return (
    <StudentsOnly title={t('file.title')}>
      {(student) => <LastLook student={student} office={FIRST_OFFICE} />}
    </StudentsOnly>
  );
}

export default inLanguage(CheckPage);
