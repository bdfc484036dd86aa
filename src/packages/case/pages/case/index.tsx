import '@/features/case/errors';
import { call } from '@/cloud/call';
import { CaseDetail } from '@/features/case/detail/case-detail';
import { t } from '@/features/case/words';
import { AgreementAsk } from '@/features/identity/privacy/agreement-ask';
import { PUBLIC_PAGE } from '@/features/identity/privacy/pages';
import { TellMe } from '@/features/notice/tell-me';
import { reLaunch } from '@/platform/navigation';
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
  if (loaded.failure?.code === 'AGREEMENT_NEEDED')
    return <AgreementAsk onAgreed={loaded.reload} onLater={() => void reLaunch(PUBLIC_PAGE)} />;
  return (
    <Page title={t('case.back')} back>
      <Shown of={loaded} hero>
        {() => null}
      </Shown>
    </Page>
  );
}

export default inLanguage(CasePage);
