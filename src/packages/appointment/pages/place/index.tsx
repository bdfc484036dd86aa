import '@/features/appointment/errors';
import { call } from '@/cloud/call';
import { MyPlace } from '@/features/appointment/applying/my-place';
import { t } from '@/features/appointment/applying/words';
import { usePullDown, useQuery, useReturn } from '@/platform/page-life';
import { FailureState } from '@/remote/failure-state';
import { inLanguage } from '@/remote/in-language';
import { useLoad } from '@/remote/use-load';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';

/** One session, and one's own part in it. */
function PlacePage() {
  const { session = '', digest = '', change } = useQuery();
  const mine = useLoad(() => call('appointment', 'my-application', { id: session }), session);
  useReturn(mine.reload);
  usePullDown(mine.reload);
  if (mine.data)
    return <MyPlace mine={mine.data} digest={digest} changing={change !== undefined} onDone={mine.reload} />;
  return (
    <Page title={t('title')} back>
      {mine.failure ? <FailureState failure={mine.failure} onRetry={mine.reload} /> : <Skeleton rows={3} />}
    </Page>
  );
}

export default inLanguage(PlacePage);
