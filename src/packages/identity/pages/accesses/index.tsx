import { call } from '@/cloud/call';
import { AccessList } from '@/features/identity/accesses/access-list';
import { t } from '@/features/identity/accesses/words';
import { usePullDown, useReturn } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Page } from '@/ui/page';

/** Who looked at my real name. */
function AccessesPage() {
  const loaded = useLoad(() => call('identity', 'list-accesses', {}));
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  return (
    <Page title={t('list.title')} big back>
      <Shown of={loaded}>{(list) => <AccessList list={list} />}</Shown>
    </Page>
  );
}

export default inLanguage(AccessesPage);
