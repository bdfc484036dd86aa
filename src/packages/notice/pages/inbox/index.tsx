import { CASE_PAGES } from '@/features/case/pages';
import { Inbox } from '@/features/notice/inbox';
import { t } from '@/features/notice/words';
import { navigateTo } from '@/platform/navigation';
import { inLanguage } from '@/remote/in-language';
import { Page } from '@/ui/page';

/** What the reader was told. */
function InboxPage() {
  return (
    <Page title={t('inbox.title')} back>
      <Inbox onOpenCase={(id) => void navigateTo(CASE_PAGES.detail(id))} />
    </Page>
  );
}

export default inLanguage(InboxPage);
