import { TextSizePicker } from '@/features/identity/text-size-picker';
import { t } from '@/features/identity/words';
import { inLanguage } from '@/remote/in-language';
import { Page } from '@/ui/page';

/** How large all words are. */
function TextSizePage() {
  return (
    <Page title={t('text.title')} subtitle={t('text.note')} back>
      <TextSizePicker />
    </Page>
  );
}

export default inLanguage(TextSizePage);
