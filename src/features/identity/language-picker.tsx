import { LANGUAGES, type Language } from '@types_/core/language';
import { useState } from 'react';
import { currentLanguage, LANGUAGE_NAMES } from '@/i18n/language';
import { chooseLanguage, type LanguageChoice, languageChoice, phoneLanguage } from '@/remote/language';
import { Notice } from '@/ui/notice';
import { OptionList } from '@/ui/option-list';
import { t } from './words';

/** The phone's language or one of ours, each under its own name; what is chosen is in force at once, and then `onShown` is told. */
export function LanguagePicker({ onShown }: { onShown: (language: Language) => void }) {
  const [choice, setChoice] = useState(languageChoice);
  const [failed, setFailed] = useState(false);
  function choose(value: string) {
    const next = value as LanguageChoice;
    setChoice(next);
    setFailed(false);
    void chooseLanguage(next).then((shown) => (shown ? onShown(currentLanguage()) : setFailed(true)));
  }
  return (
    <>
      {failed && <Notice tone='corn' icon='warn' text={t('language.failed')} />}
      <OptionList
        id='language'
        label={t('language.title')}
        options={[
          { value: 'phone', text: t('language.phone'), second: LANGUAGE_NAMES[phoneLanguage()] },
          ...LANGUAGES.map((language) => ({ value: language, text: LANGUAGE_NAMES[language] })),
        ]}
        value={choice}
        onChange={choose}
      />
    </>
  );
}
