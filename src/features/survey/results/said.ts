import { outcomesOf } from '@domain/survey/tally';
import type { Scale } from '@types_/survey/questionnaire';
import type { Item, ItemOf, Words } from '@types_/survey/questionnaire-schema';
import type { ResultsView } from '@types_/survey/results-view';
import { currentLanguage } from '@/i18n/language';
import { t as itemText } from '../item/words';
import { wordsIn } from '../item/words-in';
import { t } from './words';

/** What a questionnaire says, in the language in force. */
export const said = (words: Words): string => wordsIn(words, currentLanguage());

export const rowText = (item: ItemOf<'matrix'>, row: string | null): string => {
  const found = item.rows.find(({ id }) => id === row);
  return found ? said(found.label) : '';
};

type PointText = (point: '1' | '2' | '3' | '4' | '5') => string;
const POINT_TEXTS: Record<Scale, PointText> = {
  satisfaction: (point) => itemText(`satisfaction.${point}`),
  agreement: (point) => itemText(`agreement.${point}`),
  frequency: (point) => itemText(`frequency.${point}`),
  quality: (point) => itemText(`quality.${point}`),
};

/** What the counts of an item are called, in their order. */
export const answerTexts = (item: Item): string[] => {
  if (item.kind === 'single' || item.kind === 'multiple') return item.options.map(({ label }) => said(label));
  if (item.kind === 'text') return [];
  return outcomesOf(item).map((point) => POINT_TEXTS[item.scale](point as '1'));
};

/** A percentage to one decimal, as figures are shown. */
export const percent = (share: number): string => (share * 100).toFixed(1);

/** What a group is called. */
export const groupText = ({ grouping }: Pick<ResultsView, 'grouping'>, name: string): string => {
  if (name === '') return t('group.others');
  return grouping === 'grade' ? t('group.grade', { grade: name }) : name;
};
