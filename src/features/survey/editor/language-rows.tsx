import { begunLanguages, missingIn } from '@domain/survey/questionnaire-texts';
import { LANGUAGES } from '@types_/core/language';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import type { Draft } from './drafts';
import { EDITOR_PAGES } from './pages';
import { t } from './words';
import { writeIn } from './written-language';

/** What is missing in each language; a tap goes to the first text that is. */
export function LanguageRows({ draft: { id, questionnaire } }: { draft: Draft }) {
  const begun = begunLanguages(questionnaire);
  return (
    <Section title={t('edit.languages')}>
      <Block>
        {LANGUAGES.map((language) => {
          const missing = missingIn(questionnaire, language);
          const standing = !begun.includes(language)
            ? t('edit.notBegun')
            : missing.length > 0
              ? t('edit.missing', { n: missing.length })
              : t('edit.whole');
          return (
            <Row
              key={language}
              id={`language-${language}`}
              title={t(`language.${language}`)}
              second={standing}
              trailing='chevron'
              onTap={() => {
                writeIn(language);
                void navigateTo(EDITOR_PAGES.item(id, missing[0]?.item ?? ''));
              }}
            />
          );
        })}
      </Block>
    </Section>
  );
}
