import { useMe } from '@/features/identity/me-store';
import { LeaveView } from '@/features/identity/privacy/leave-view';
import { t } from '@/features/identity/privacy/words';
import { sendAll } from '@/features/survey/ballot/send-all';
import { FailureState } from '@/remote/failure-state';
import { inLanguage } from '@/remote/in-language';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';

/** Ends the account. */
function LeavePage() {
  const { me, failure, reload } = useMe();
  if (me) return <LeaveView me={me} sendBallots={sendAll} />;
  return (
    <Page title={t('leave.title')} back>
      {failure ? <FailureState failure={failure} onRetry={reload} /> : <Skeleton rows={4} />}
    </Page>
  );
}

export default inLanguage(LeavePage);
