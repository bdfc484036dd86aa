import '@/features/case/errors';
import { call } from '@/cloud/call';
import { DigestDetail } from '@/features/case/digest/digest-detail';
import { t } from '@/features/case/digest/words';
import { usePullDown, useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Page } from '@/ui/page';

/** One digest, for everybody. */
function DigestPage() {
  const { id = '' } = useQuery();
  const loaded = useLoad(() => call('case', 'digest', { id }), id);
  usePullDown(loaded.reload);
  if (loaded.data) return <DigestDetail digest={loaded.data} onChanged={loaded.replace} />;
  return (
    <Page title={t('title')} back>
      <Shown of={loaded}>{() => null}</Shown>
    </Page>
  );
}

export default inLanguage(DigestPage);
