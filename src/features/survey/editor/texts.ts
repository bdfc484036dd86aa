import type { Problem } from '@domain/survey/check-questionnaire';
import { UNUSED } from '@types_/survey/questionnaire';
import type { Item } from '@types_/survey/questionnaire-schema';
import { dotted } from '@/i18n/words';
import { pointText } from '../item/answer-lines';
import { quotations } from '../joined';
import { t } from './words';

/** A title that may not be written yet. */
export const titleText = (text: string): string => text.trim() || t('untitled');

/** What an answer is called. */
export function valueText(item: Item, value: string): string {
  if (value === UNUSED) return 'unused' in item && item.unused ? item.unused['zh-CN'] : value;
  if (item.kind === 'scale') return pointText(item.scale, Number(value) as 1);
  const label = 'options' in item ? item.options.find(({ id }) => id === value)?.label['zh-CN'] : undefined;
  return titleText(label ?? '');
}

/** Who is asked, in words: 只问选了“吃过”的人. */
export function conditionText({ onlyIf }: Item, items: readonly Item[]): string {
  if (!onlyIf) return t('asked.all');
  const other = items.find(({ id }) => id === onlyIf.item);
  if (!other) return t('problem.condition-nowhere');
  const answers = quotedWords(onlyIf.any.map((value) => valueText(other, value)));
  return t('asked.only', { answers });
}

/** An item in a line: its kind, what it measures, whether it may be left out. */
export const factsOf = (item: Item): string =>
  dotted(
    t(`kind.${item.kind}`),
    item.dimension ? t(`dimension.${item.dimension}`) : '',
    item.required ? '' : t('optional'),
  );

/** Words in quotation marks, in a row. */
export const quotedWords = (words: readonly string[]): string => quotations(words.map((text) => t('quoted', { text })));

/** What does not hold together, in words. */
export const problemText = ({ problem, language }: Problem): string =>
  problem === 'language-missing' && language
    ? t('problem.language-missing', { language: t(`language.${language}`) })
    : t(`problem.${problem}`);
