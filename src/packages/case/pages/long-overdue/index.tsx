import '@/features/case/errors';
import { call } from '@/cloud/call';
import { LongOverdueList } from '@/features/case/long-overdue/long-overdue-list';
import { useMe } from '@/features/identity/me-store';
import { AgreedOnly } from '@/features/identity/privacy/agreed-only';
import { overviewText } from '@/i18n/overview-text';
import { usePullDown } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Page } from '@/ui/page';

/** What is sixty days late at the schools of a city or the province: counts. */
function LongOverduePage() {
  const { me } = useMe();
  const loaded = useLoad(() => call('case', 'long-overdue', {}));
  usePullDown(loaded.reload);
  return (
    <AgreedOnly me={me}>
      <Page
        title={overviewText('league.longOverdue')}
        big
        back
        {...(loaded.data ? { subtitle: loaded.data.scope } : {})}
      >
        <Shown of={loaded}>{(view) => <LongOverdueList view={view} />}</Shown>
      </Page>
    </AgreedOnly>
  );
}

export default inLanguage(LongOverduePage);
