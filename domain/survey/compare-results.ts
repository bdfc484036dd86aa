import type { Item, ItemOf } from '@types_/survey/questionnaire-schema';
import { figuresOf, isThin } from './figures';
import type { Cell } from './suppress-results';
import { type Column, columnsOf } from './tally';
import { areApart, type Interval } from './wilson';

/** What may be said of two shares: only intervals that do not meet are different (product.md section 3). */
export type Change = 'higher' | 'lower' | 'no-difference';

/** A share as it is compared. */
export interface Share {
  share: number;
  interval: Interval;
}

/** Results at one school, as far as they are compared. */
export interface Comparable {
  items: readonly Item[];
  eligible: number;
  /** Null: too few were asked. */
  ballots: number | null;
  total: readonly Cell[];
}

export const changeOf = (then: Share, now: Share): Change => {
  if (!areApart(then.interval, now.interval)) return 'no-difference';
  return now.share > then.share ? 'higher' : 'lower';
};

const optionsOf = ({ options }: ItemOf<'single'>): string =>
  JSON.stringify(options.map(({ id, positive }) => [id, positive === true]));

/** Whether two items ask the same: id, kind, title and what can be answered. Only then their shares can be compared. */
export function isSameItem(one: Item, other: Item): boolean {
  if (one.id !== other.id || one.title['zh-CN'] !== other.title['zh-CN']) return false;
  if (one.kind === 'single') return other.kind === 'single' && optionsOf(one) === optionsOf(other);
  if (one.kind === 'scale' || one.kind === 'matrix') return other.kind === one.kind && other.scale === one.scale;
  return false;
}

const isSameRow = (one: Item, other: Item, row: string | null): boolean => {
  if (row === null) return true;
  const titleIn = (item: Item) =>
    item.kind === 'matrix' ? item.rows.find(({ id }) => id === row)?.label['zh-CN'] : undefined;
  return titleIn(one) !== undefined && titleIn(one) === titleIn(other);
};

/** The share of a column at all of a school; null where it is hidden or there is none. */
export function shareAt({ items, total }: Comparable, { item: id, row }: Column): Share | null {
  const at = columnsOf(items).findIndex((column) => column.item === id && column.row === row);
  const item = items.find((one) => one.id === id);
  const cell = total[at];
  if (!item || cell?.state !== 'shown') return null;
  return figuresOf(item, cell).positive;
}

/**
 * Each share then and now, for items that ask the same. Nothing where either had too few answers to be compared at all
 * (`isThin`).
 */
export function thenAndNow(then: Comparable, now: Comparable): { column: Column; before: Share; now: Share }[] {
  if (isThin(then) || isThin(now)) return [];
  return columnsOf(now.items).flatMap((column) => {
    const [one, other] = [then, now].map(({ items }) => items.find(({ id }) => id === column.item));
    if (!one || !other || !isSameItem(one, other) || !isSameRow(one, other, column.row)) return [];
    const [before, after] = [shareAt(then, column), shareAt(now, column)];
    return before && after ? [{ column, before, now: after }] : [];
  });
}
