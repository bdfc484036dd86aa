import '@/features/appointment/errors';
import { call } from '@/cloud/call';
import { ChangeSession } from '@/features/appointment/sessions/form/change-session';
import { t } from '@/features/appointment/sessions/words';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Page } from '@/ui/page';

/** A published session to change. */
function SessionChangePage() {
  const { id = '' } = useQuery();
  const loaded = useLoad(() => call('appointment', 'session', { id }), id);
  if (loaded.data) return <ChangeSession session={loaded.data} />;
  return (
    <Page title={t('change.title')} back>
      <Shown of={loaded} rows={4}>
        {() => null}
      </Shown>
    </Page>
  );
}

export default inLanguage(SessionChangePage);
