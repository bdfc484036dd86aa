import type { Item, ItemOf, Questionnaire } from '@types_/survey/questionnaire-schema';
import { figuresOf, isThin } from './figures';
import type { Eligible } from './groups';
import type { Cell } from './suppress-results';
import { type Column, columnsOf } from './tally';
import { areApart, type Interval } from './wilson';

/** What may be said of two shares: only intervals that do not meet are different (product.md section 3). */
export type Change = 'higher' | 'lower' | 'no-difference';
/** As `Change`, or that others were asked: then neither is better. */
export type Verdict = Change | 'asked-differs';

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

/** How a share changed: not at all where the two intervals have anything in common. */
export const changeOf = (then: Share, now: Share): Change => {
  if (!areApart(then.interval, now.interval)) return 'no-difference';
  return now.share > then.share ? 'higher' : 'lower';
};

/**
 * What a questionnaire is about, which goes with it from version to version and from a template to its copies (`comparedAs`): so a
 * title may name the term. Without one it is the title, however it is spaced: whoever is assessed, and which canteen is meant, stands
 * there alone (`templates/cadre`), and what bears another title is never the last time of this one.
 */
export const subjectOf = ({ title, comparedAs }: Pick<Questionnaire, 'title' | 'comparedAs'>): string =>
  (comparedAs ?? title['zh-CN']).replace(/\s+/g, '');

const listed = <T>(list: readonly T[] | null): string =>
  JSON.stringify(list && [...new Set(list.map((one) => JSON.stringify(one)))].sort());
const whoOf = ({ colleges, grades, classes }: Eligible): string =>
  [
    listed(colleges),
    listed(grades),
    listed(classes?.map(({ college, grade, className }) => [college, grade, className]) ?? null),
  ].join();

/** Whether two rounds asked the same people: everybody, or what was chosen in the same words. */
export const isSameAsked = (one: Eligible, other: Eligible): boolean => whoOf(one) === whoOf(other);

const optionsOf = ({ options }: Pick<ItemOf<'single'>, 'options'>): string =>
  JSON.stringify(options.map(({ id, label, positive }) => [id, label['zh-CN'], positive === true]));

/** What can be answered to an item: null where there is nothing to compare. */
function answersTo(item: Item): string | null {
  if (item.kind === 'text') return null;
  const unused = item.unused ? 'unused' : '';
  if (item.kind === 'single') return `single ${unused} ${optionsOf(item)}`;
  if (item.kind === 'multiple') return `multiple ${unused} ${item.most ?? ''} ${optionsOf(item)}`;
  return `${item.kind} ${unused} ${item.scale}`;
}

/**
 * Whether two questionnaires ask the same under an id: the wording, what can be answered and, where it is asked after something else,
 * that as well. Only then its shares can be compared. Ids come with a template or are random, so copies of one template share them and
 * nothing else does.
 */
export function isSameItem(one: readonly Item[], other: readonly Item[], id: string): boolean {
  const [here, there] = [one, other].map((items) => items.find((item) => item.id === id));
  if (!here || !there || here.title['zh-CN'] !== there.title['zh-CN']) return false;
  const [answers, theirs] = [answersTo(here), answersTo(there)];
  if (answers === null || answers !== theirs) return false;
  if (!here.onlyIf || !there.onlyIf) return here.onlyIf === there.onlyIf;
  if (here.onlyIf.item !== there.onlyIf.item || listed(here.onlyIf.any) !== listed(there.onlyIf.any)) return false;
  return isSameItem(one, other, here.onlyIf.item);
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

/** A share then and now, and what that says. */
export interface Pair {
  column: Column;
  before: Share;
  now: Share;
  verdict: Verdict;
}

/**
 * Each share then and now, for items that ask the same. Nothing where either had too few answers to be compared at all
 * (`isThin`); no verdict where others were asked.
 */
export function thenAndNow(then: Comparable & { sameAsked: boolean }, now: Comparable): Pair[] {
  if (isThin(then) || isThin(now)) return [];
  return columnsOf(now.items).flatMap((column) => {
    const [one, other] = [then, now].map(({ items }) => items.find(({ id }) => id === column.item));
    if (!one || !other || !isSameItem(then.items, now.items, column.item) || !isSameRow(one, other, column.row))
      return [];
    const [before, after] = [shareAt(then, column), shareAt(now, column)];
    if (!before || !after) return [];
    const verdict = then.sameAsked ? changeOf(before, after) : 'asked-differs';
    return [{ column, before, now: after, verdict }];
  });
}
