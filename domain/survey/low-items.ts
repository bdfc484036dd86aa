import type { Item } from '@types_/survey/questionnaire-schema';
import { figuresOf } from './figures';
import type { Cell } from './suppress-results';
import { type Column, columnsOf } from './tally';

/** A column with the figures that its share of positive answers is made of. */
export interface Measured extends Column {
  positive: number;
  n: number;
}

/** The columns that have a share of positive answers. None that is hidden. */
export const measuredItems = (items: readonly Item[], total: readonly Cell[]): Measured[] =>
  columnsOf(items).flatMap((column, at) => {
    const item = items.find(({ id }) => id === column.item);
    const cell = total[at];
    if (!item || cell?.state !== 'shown') return [];
    const { n, positive } = figuresOf(item, cell);
    return positive ? [{ ...column, positive: positive.count, n }] : [];
  });

/** The columns whose share of positive answers is below a threshold: each becomes a finding (product.md section 3). */
export const lowItems = (items: readonly Item[], total: readonly Cell[], threshold: number): Measured[] =>
  measuredItems(items, total).filter(({ positive, n }) => positive / n < threshold);
