import { LanguagePicker } from '@/features/identity/language-picker';
import { t } from '@/features/identity/words';
import { inLanguage } from '@/remote/in-language';
import { Page } from '@/ui/page';

/** In which language everything is shown. */
function LanguagePage() {
  return (
    <Page title={t('language.title')} subtitle={t('language.note')} back>
      <LanguagePicker />
    </Page>
  );
}

export default inLanguage(LanguagePage);
