import { Inbox } from '@/features/notice/inbox';
import { overviewText } from '@/i18n/overview-text';
import { inLanguage } from '@/remote/in-language';
import { Page } from '@/ui/page';
import { pageOf } from './page-of';

/** What the reader was told. */
function InboxPage() {
  return (
    <Page title={overviewText('inbox.title')} back>
      <Inbox pageOf={pageOf} />
    </Page>
  );
}

export default inLanguage(InboxPage);
