import { call } from '@/cloud/call';
import { CaseDetail } from '@/features/case/detail/case-detail';
import { t } from '@/features/case/words';
import { TellMe } from '@/features/notice/tell-me';
import { usePullDown, useQuery, useReturn } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Page } from '@/ui/page';

/** One case, for its author or its desk. */
function CasePage() {
  const { id = '' } = useQuery();
  const loaded = useLoad(() => call('case', 'get', { id }), id);
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  if (loaded.data)
    return <CaseDetail view={loaded.data} onChanged={loaded.replace} onStale={loaded.reload} tellMe={<TellMe />} />;
  return (
    <Page title={t('case.back')} back>
      <Shown of={loaded} hero>
        {() => null}
      </Shown>
    </Page>
  );
}

export default inLanguage(CasePage);
