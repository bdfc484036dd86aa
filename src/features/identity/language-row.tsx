import { LANGUAGE_NAMES } from '@/i18n/language';
import { navigateTo } from '@/platform/navigation';
import { languageChoice } from '@/remote/language';
import { Row } from '@/ui/row';
import { t } from './words';

const LANGUAGE_PAGE = '/packages/identity/pages/language/index';

/** In which language everything is shown, and the way to another. */
export function LanguageRow() {
  const choice = languageChoice();
  return (
    <Row
      id='language'
      title={t('language.title')}
      second={choice === 'phone' ? t('language.phone') : LANGUAGE_NAMES[choice]}
      trailing='chevron'
      onTap={() => void navigateTo(LANGUAGE_PAGE)}
    />
  );
}
