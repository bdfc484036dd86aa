import { MessageSettings } from '@/features/notice/message-settings';
import { t } from '@/features/notice/words';
import { Page } from '@/ui/page';

/** What may come by WeChat. */
export default function MessagesPage() {
  return (
    <Page title={t('messages.title')} back subtitle={t('messages.text')}>
      <MessageSettings />
    </Page>
  );
}
