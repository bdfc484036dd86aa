import { CASE_PAGES } from '@/features/case/pages';
import { Inbox } from '@/features/notice/inbox';
import { FINDING_PAGES } from '@/features/survey/findings/pages';
import { overviewText } from '@/i18n/overview-text';
import { navigateTo } from '@/platform/navigation';
import { inLanguage } from '@/remote/in-language';
import { Page } from '@/ui/page';

/** Where a student answers a round. */
const roundPage = (id: string): string => `/packages/survey/pages/round/index?id=${id}`;

/** What the reader was told. */
function InboxPage() {
  return (
    <Page title={overviewText('inbox.title')} back>
      <Inbox
        onOpenCase={(id) => void navigateTo(CASE_PAGES.detail(id))}
        onOpenDigest={(id) => void navigateTo(CASE_PAGES.digest(id))}
        onOpenFinding={(id) => void navigateTo(FINDING_PAGES.finding(id))}
        onOpenRound={(id) => void navigateTo(roundPage(id))}
      />
    </Page>
  );
}

export default inLanguage(InboxPage);
