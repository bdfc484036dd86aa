import '@/features/case/errors';
import { call } from '@/cloud/call';
import { MatterDetail } from '@/features/case/matter/matter-detail';
import { t } from '@/features/case/matter/words';
import { usePullDown, useQuery, useReturn } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Page } from '@/ui/page';

/** One 议题, for its desk. */
function MatterPage() {
  const { id = '' } = useQuery();
  const loaded = useLoad(() => call('case', 'matter', { id }), id);
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  if (loaded.data) return <MatterDetail matter={loaded.data} onChanged={loaded.reload} />;
  return (
    <Page title={t('title')} back>
      <Shown of={loaded}>{() => null}</Shown>
    </Page>
  );
}

export default inLanguage(MatterPage);
