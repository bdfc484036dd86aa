import { checkQuestionnaire } from '@domain/survey/check-questionnaire';
import { renewed, withItem } from '@domain/survey/edit-questionnaire';
import { View } from '@tarojs/components';
import type { Language } from '@types_/core/language';
import { QUESTIONNAIRE_LIMITS as MOST, SCALES } from '@types_/survey/questionnaire';
import type { Item } from '@types_/survey/questionnaire-schema';
import { a11y } from '@/platform/a11y';
import { navigateBack } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Toggle } from '@/ui/toggle';
import { DimensionChoice } from './dimension-choice';
import { type Draft, edit } from './drafts';
import { freshId } from './fresh-id';
import { inChinese } from './in-chinese';
import { MostChoice } from './most-choice';
import { PartsField } from './parts-field';
import { takeOut } from './taken-out';
import { problemText } from './texts';
import { UnusedField } from './unused-field';
import { WhoIsAsked } from './who-is-asked';
import { t } from './words';
import { WordsField } from './words-field';

interface Props {
  draft: Draft;
  item: Item;
  /** Its place among the items. */
  at: number;
  language: Language;
  /** It goes by another id from now on. */
  onRenewed: (id: string) => void;
}

/** All of one item: its words in a language, and, beside the Chinese ones, what they mean. */
export function ItemForm({ draft, item, at, language, onRenewed }: Props) {
  const { id, questionnaire, tried, storedItems } = draft;
  const vote = questionnaire.vote === true;
  const change = (next: Item) => edit(id, (now) => withItem(now, next));
  const wrong = checkQuestionnaire(questionnaire).find(
    (one) => one.item === item.id && !one.problem.endsWith('-missing'),
  );
  function ask() {
    const newId = freshId();
    edit(id, (now) => renewed(now, item.id, newId));
    onRenewed(newId);
    void toast(t('item.other.done'));
  }
  return (
    <>
      <View>{wrong && <Notice tone='corn' icon='warn' text={problemText(wrong)} />}</View>
      <WordsField
        id='item-title'
        label={t('item.question')}
        words={item.title}
        language={language}
        onChange={(title) => change({ ...item, title })}
        maxLength={MOST.itemTitle}
        hint={t('item.question.hint')}
        needed={tried}
        long
      />
      <View>
        <PartsField {...{ item, vote, language, tried }} onChange={change} />
      </View>
      <View>
        <UnusedField {...{ item, vote, language, tried }} onChange={change} />
      </View>
      <View className={inChinese(language)}>
        {(item.kind === 'scale' || item.kind === 'matrix') && (
          <Section title={t('item.scale')}>
            <View className='wrap' {...a11y('radiogroup', t('item.scale'))}>
              {SCALES.map((scale) => (
                <Choice
                  key={scale}
                  id={`scale-${scale}`}
                  text={t(`scale.${scale}`)}
                  chosen={item.scale === scale}
                  onTap={() => change({ ...item, scale })}
                />
              ))}
            </View>
          </Section>
        )}
        {item.kind === 'multiple' && <MostChoice item={item} onChange={change} />}
        <View className='m16'>
          <Toggle
            id='item-required'
            label={t('item.required')}
            second={t('item.required.note')}
            on={item.required}
            onChange={(required) => change({ ...item, required })}
          />
        </View>
        {item.kind !== 'text' && !vote && <DimensionChoice item={item} onChange={change} />}
        <WhoIsAsked id={id} items={questionnaire.items} at={at} item={item} />
        {storedItems.includes(item.id) && (
          <View className='m20'>
            <Block>
              <Row id='item-other' title={t('item.other')} second={t('item.other.note')} onTap={ask} />
            </Block>
          </View>
        )}
        <View className='m16'>
          <Button
            id='item-remove'
            kind='quiet'
            text={t('item.remove')}
            onTap={() => {
              takeOut(id, item.id);
              void navigateBack();
            }}
          />
        </View>
      </View>
    </>
  );
}
