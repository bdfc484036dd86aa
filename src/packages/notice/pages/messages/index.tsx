import { MessageSettings } from '@/features/notice/message-settings';
import { t } from '@/features/notice/words';
import { inLanguage } from '@/remote/in-language';
import { Page } from '@/ui/page';

/** What may come by WeChat. */
function MessagesPage() {
  return (
    <Page title={t('messages.title')} back subtitle={t('messages.text')}>
      <MessageSettings />
    </Page>
  );
}

export default inLanguage(MessagesPage);
