import { Filing } from '@/features/case/file/filing';
import { t } from '@/features/case/words';
import { StudentsOnly } from '@/features/identity/students-only';

/** Where a student says one thing. */
export default function FilePage() {
  return <StudentsOnly title={t('file.title')}>{() => <Filing />}</StudentsOnly>;
}
