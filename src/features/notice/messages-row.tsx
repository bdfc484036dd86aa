import { navigateTo } from '@/platform/navigation';
import { Row } from '@/ui/row';
import { NOTICE_PAGES } from './pages';
import { t } from './words';

/** The way to what may come by WeChat. */
export const MessagesRow = () => (
  <Row
    id='go-messages'
    title={t('messages.title')}
    trailing='chevron'
    onTap={() => void navigateTo(NOTICE_PAGES.messages)}
  />
);
