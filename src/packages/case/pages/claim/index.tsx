import '@/features/case/errors';
import { ClaimForm } from '@/features/case/telling/claim-form';
import { t } from '@/features/case/telling/words';
import { StudentsOnly } from '@/features/identity/students-only';
import { inLanguage } from '@/remote/in-language';

/** A case told at the counter becomes the student's own. */
function ClaimPage() {
  return <StudentsOnly title={t('claim.title')}>{() => <ClaimForm />}</StudentsOnly>;
}

export default inLanguage(ClaimPage);
