import { FIRST_OFFICE } from '@domain/case/first-office';
import { LastLook } from '@/features/case/file/last-look';
import { t } from '@/features/case/words';
import { StudentsOnly } from '@/features/identity/students-only';

/** The last look before sending. */
export default function CheckPage() {
  return (
    <StudentsOnly title={t('file.title')}>
      {(student) => <LastLook student={student} office={FIRST_OFFICE} />}
    </StudentsOnly>
  );
}
