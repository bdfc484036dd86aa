import { unionNamedIn } from '@domain/survey/about-union';
import { withAboutUnion, withComparison } from '@domain/survey/edit-questionnaire';
import { View } from '@tarojs/components';
import type { Language } from '@types_/core/language';
import { QUESTIONNAIRE_LIMITS as MOST } from '@types_/survey/questionnaire';
import { TimelineNote } from '@/ui/timeline-note';
import { Toggle } from '@/ui/toggle';
import { type Draft, edit } from './drafts';
import { inChinese } from './in-chinese';
import { PersonsToggle } from './persons-toggle';
import { t } from './words';
import { WordsField } from './words-field';

/** What a questionnaire is called, and what is said before its first question. */
export function TitleForm({ draft, language }: { draft: Draft; language: Language }) {
  const { id, questionnaire, tried, comparedSoFar, aboutUnionSoFar, aboutPersonsSoFar } = draft;
  const named = unionNamedIn(questionnaire);
  return (
    <>
      <WordsField
        id='questionnaire-title'
        label={t('title.name')}
        words={questionnaire.title}
        language={language}
        onChange={(title) => edit(id, (now) => ({ ...now, title }))}
        maxLength={MOST.title}
        needed={tried}
      />
      <View className={inChinese(language)}>
        {comparedSoFar && (
          <View className='m16'>
            <Toggle
              id='questionnaire-compared'
              label={t('title.compared')}
              second={t('title.compared.note')}
              on={questionnaire.comparedAs !== undefined}
              onChange={(on) => edit(id, (now) => withComparison(now, on ? comparedSoFar : null))}
            />
          </View>
        )}
        <View className='m16'>
          {aboutUnionSoFar ? (
            <TimelineNote icon='lock' text={t('title.union.stays')} />
          ) : named !== null ? (
            <TimelineNote icon='lock' text={t('title.union.named', { word: named })} />
          ) : (
            <Toggle
              id='questionnaire-union'
              label={t('title.union')}
              second={t('title.union.note')}
              on={questionnaire.aboutUnion === true}
              onChange={(on) => edit(id, (now) => withAboutUnion(now, on))}
            />
          )}
        </View>
      </View>
      <View className='m16'>
        <WordsField
          id='questionnaire-intro'
          label={t('title.intro')}
          words={questionnaire.intro ?? { 'zh-CN': '' }}
          language={language}
          onChange={(words) =>
            edit(id, (now) => ({ ...now, intro: Object.values(words).some(Boolean) ? words : null }))
          }
          maxLength={MOST.intro}
          hint={t('title.intro.hint')}
          long
        />
      </View>
      <View className={inChinese(language, 'm16')}>
        {aboutPersonsSoFar ? (
          <TimelineNote icon='lock' text={t('title.persons.stays')} />
        ) : (
          <PersonsToggle draft={draft} />
        )}
      </View>
    </>
  );
}
