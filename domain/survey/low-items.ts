import type { Item } from '@types_/survey/questionnaire-schema';
import { figuresOf } from './figures';
import type { Cell } from './suppress-results';
import { type Column, columnsOf } from './tally';

/** A column below the round's threshold, with the figures that say so. */
export interface LowItem extends Column {
  positive: number;
  n: number;
}

/** The columns whose share of positive answers is below a threshold: each becomes a finding (product.md section 3). None that is hidden. */
export const lowItems = (items: readonly Item[], total: readonly Cell[], threshold: number): LowItem[] =>
  columnsOf(items).flatMap((column, at) => {
    const item = items.find(({ id }) => id === column.item);
    const cell = total[at];
    if (!item || cell?.state !== 'shown') return [];
    const { n, positive } = figuresOf(item, cell);
    return positive && positive.share < threshold ? [{ ...column, positive: positive.count, n }] : [];
  });
