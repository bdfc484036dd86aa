import { overviewText } from '@/i18n/overview-text';
import { navigateTo } from '@/platform/navigation';
import { Row } from '@/ui/row';
import { NOTICE_PAGES } from './pages';

/** The way to the messages, with how many are new. */
export function InboxRow({ unread }: { unread: number }) {
  return (
    <Row
      id='go-inbox'
      title={overviewText('inbox.title')}
      second={unread > 0 ? overviewText('inbox.unread', { n: unread }) : overviewText('inbox.allRead')}
      trailing='chevron'
      onTap={() => void navigateTo(NOTICE_PAGES.inbox)}
    />
  );
}
