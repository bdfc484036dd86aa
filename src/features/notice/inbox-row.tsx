import { navigateTo } from '@/platform/navigation';
import { Row } from '@/ui/row';
import { NOTICE_PAGES } from './pages';
import { t } from './words';

/** The way to the messages, with how many are new. */
export function InboxRow({ unread }: { unread: number }) {
  return (
    <Row
      id='go-inbox'
      title={t('inbox.title')}
      second={unread > 0 ? t('inbox.unread', { n: unread }) : t('inbox.allRead')}
      trailing='chevron'
      onTap={() => void navigateTo(NOTICE_PAGES.inbox)}
    />
  );
}
