import { isKnown } from '@/features/identity/is-known';
import { LanguagePicker } from '@/features/identity/language-picker';
import { useMe } from '@/features/identity/me-store';
import { t } from '@/features/identity/words';
import { tellLanguage } from '@/features/notice/tell-language';
import { inLanguage } from '@/remote/in-language';
import { Page } from '@/ui/page';

/** In which language everything is shown, and WeChat's messages are written. */
function LanguagePage() {
  const { me } = useMe();
  return (
    <Page title={t('language.title')} subtitle={t('language.note')} back>
      <LanguagePicker onShown={(language) => isKnown(me) && tellLanguage(language)} />
    </Page>
  );
}

export default inLanguage(LanguagePage);
