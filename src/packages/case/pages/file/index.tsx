import { FIRST_OFFICE } from '@domain/case/first-office';
import { Filing } from '@/features/case/file/filing';
import { t } from '@/features/case/words';
import { useMe } from '@/features/identity/me-store';
import { Welcome } from '@/features/identity/welcome';
import { FailureState } from '@/remote/failure-state';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';

/** Where a student says one thing; who is not bound yet is shown the way. */
export default function FilePage() {
  const { me, failure, reload } = useMe();
  if (me?.student) return <Filing student={me.student} office={FIRST_OFFICE} />;
  return (
    <Page title={t('file.title')} back>
      {me ? <Welcome /> : failure ? <FailureState failure={failure} onRetry={reload} /> : <Skeleton rows={4} />}
    </Page>
  );
}
