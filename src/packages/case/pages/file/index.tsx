import '@/features/case/errors';
import { Filing } from '@/features/case/file/filing';
import { t } from '@/features/case/words';
import { StudentsOnly } from '@/features/identity/students-only';
import { inLanguage } from '@/remote/in-language';

/** Where a student says one thing. */
function FilePage() {
  return <StudentsOnly title={t('file.title')}>{({ schoolId }) => <Filing schoolId={schoolId} />}</StudentsOnly>;
}

export default inLanguage(FilePage);
