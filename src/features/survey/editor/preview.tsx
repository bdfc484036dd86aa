import { type Answers, askedOf, type Value } from '@domain/survey/answers';
import { begunLanguages } from '@domain/survey/questionnaire-texts';
import { View } from '@tarojs/components';
import type { Language } from '@types_/core/language';
import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Segmented } from '@/ui/segmented';
import { ItemQuestion } from '../item/item-question';
import { wordsIn } from '../item/words-in';
import { useDraft } from './drafts';
import { t } from './words';

/** A questionnaire as students get it, with the very same pieces: skip logic is live, nothing is sent. */
export function Preview({ id }: { id: string }) {
  const draft = useDraft(id);
  if (draft && draft.questionnaire.items.length > 0) return <Asked questionnaire={draft.questionnaire} />;
  return (
    <Page title={t('preview.title')} back>
      <EmptyState title={t('preview.title')} text={t('preview.none')} />
    </Page>
  );
}

const without = (answers: Answers, id: string): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([item]) => item !== id));

/** The questions of a questionnaire, one after the other, to be tried. */
export function Asked({ questionnaire }: { questionnaire: Questionnaire }) {
  const [answers, setAnswers] = useState<Answers>({});
  const [at, setAt] = useState(0);
  const [language, setLanguage] = useState<Language>('zh-CN');
  const languages = begunLanguages(questionnaire);
  const asked = askedOf(questionnaire.items, answers);
  const item = asked[at];
  const total = questionnaire.items.length;
  const answer = (id: string, value: Value | undefined) =>
    setAnswers((now) => (value === undefined ? without(now, id) : { ...now, [id]: value }));
  function again() {
    setAnswers({});
    setAt(0);
  }
  return (
    <Page
      title={wordsIn(questionnaire.title, language)}
      back
      subtitle={item ? t('preview.of', { n: at + 1, total: asked.length }) : t('preview.end')}
      dock={
        <Dock>
          {at > 0 && <Button id='preview-back' kind='outline' text={t('preview.back')} onTap={() => setAt(at - 1)} />}
          <Button
            id='preview-next'
            text={t(item ? 'preview.next' : 'preview.again')}
            onTap={() => (item ? setAt(at + 1) : again())}
          />
        </Dock>
      }
    >
      {languages.length > 1 && (
        <Segmented
          id='preview-language'
          label={t('edit.languages')}
          options={languages.map((one) => ({ value: one, text: t(`language.${one}`) }))}
          value={language}
          onChange={(value) => setLanguage(value as Language)}
        />
      )}
      <View className='m16'>
        {at === 0 && questionnaire.intro && <View className='t15 i2'>{wordsIn(questionnaire.intro, language)}</View>}
      </View>
      <View>
        {item ? (
          <ItemQuestion
            item={item}
            value={answers[item.id]}
            onChange={(value) => answer(item.id, value)}
            language={language}
          />
        ) : (
          <EmptyState title={t('preview.end')} text={t('preview.endText', { n: asked.length, total })} />
        )}
      </View>
    </Page>
  );
}
