import { useState } from 'react';
import { LANGUAGE_NAMES, LANGUAGES } from '@/i18n/language';
import { chooseLanguage, type LanguageChoice, languageChoice, phoneLanguage } from '@/remote/language';
import { Notice } from '@/ui/notice';
import { OptionList } from '@/ui/option-list';
import { t } from './words';

/** The phone's language or one of ours, each under its own name; what is chosen is in force at once. */
export function LanguagePicker() {
  const [choice, setChoice] = useState(languageChoice);
  const [failed, setFailed] = useState(false);
  function choose(value: string) {
    const next = value as LanguageChoice;
    setChoice(next);
    setFailed(false);
    void chooseLanguage(next).then((shown) => setFailed(!shown));
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
