import type { Value } from '@domain/survey/answers';
import { View } from '@tarojs/components';
import type { Language } from '@types_/core/language';
import type { Item } from '@types_/survey/questionnaire-schema';
import { currentLanguage } from '@/i18n/language';
import { dotted } from '@/i18n/words';
import { a11y } from '@/platform/a11y';
import { fitLines } from '@/ui/fit-lines';
import './item.scss';
import { ListedAnswer } from './listed-answer';
import { TextAnswer } from './text-answer';
import { t } from './words';
import { wordsIn } from './words-in';

interface Props {
  item: Item;
  value: Value | undefined;
  /** Undefined: the answer was taken back. */
  onChange: (value: Value | undefined) => void;
  disabled?: boolean;
  /** The language of the questionnaire's own words; the reader's unless given. */
  language?: Language;
  /** Of a matrix one row only, by its id; all of them unless given. */
  row?: string;
  /** Ids of what can be tapped begin so: `answer`, where one item is on the page. */
  id?: string;
}

/** What the reader must know to answer: that it may be left out, that several may be chosen. */
function hintOf(item: Item): string {
  const several = item.kind === 'multiple' ? (item.most === null ? t('several') : t('most', { n: item.most })) : '';
  return dotted(several, item.required ? '' : t('optional'));
}

/** One item of a questionnaire, as it is asked: its words and what can be answered. Knows nothing of rounds or ballots. */
export function ItemQuestion({ item, value, onChange, disabled = false, language, row, id = 'answer' }: Props) {
  const spoken = language ?? currentLanguage();
  const title = wordsIn(item.title, spoken);
  const only = item.kind === 'matrix' ? item.rows.find((one) => one.id === row) : undefined;
  const hint = only ? wordsIn(only.label, spoken) : hintOf(item);
  return (
    <View className='item'>
      <View className='item-title' {...a11y('heading')}>
        {fitLines(title)}
      </View>
      {hint && <View className={only ? 'item-row' : 'item-hint'}>{fitLines(hint)}</View>}
      {item.kind === 'text' ? (
        <TextAnswer {...{ id, label: title, value, onChange, disabled }} />
      ) : item.kind === 'matrix' && row === undefined ? (
        item.rows.map((one) => (
          <View key={one.id} className='item-part'>
            <View className='item-row'>{fitLines(wordsIn(one.label, spoken))}</View>
            <ListedAnswer
              {...{ item, value, onChange, disabled, language: spoken, row: one.id }}
              id={`${id}-${one.id}`}
            />
          </View>
        ))
      ) : (
        <ListedAnswer {...{ id, item, value, onChange, disabled, language: spoken }} {...(row ? { row } : {})} />
      )}
    </View>
  );
}
