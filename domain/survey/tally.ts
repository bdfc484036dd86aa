import { UNUSED } from '@types_/survey/questionnaire';
import type { Item } from '@types_/survey/questionnaire-schema';
import { spoken, type Value } from './answers';

/** What is counted by itself: an item, or a row of a matrix. Texts are not counted, they are read. */
export interface Column {
  item: string;
  row: string | null;
}

/** Whoever was asked gave an answer, has not used it, or said nothing. Of a multiple one, somebody stands in several counts. */
export interface Count {
  asked: number;
  unused: number;
  unanswered: number;
  /** By point (1 to 5) or by option, in the questionnaire's order. */
  counts: number[];
  /** Of several, where some are positive: who gave one of those at least. Counts cannot be added up for it, for one gives several. */
  positive?: number;
}

/** Counts by column, in the order of `columnsOf`. */
export type Tally = readonly Count[];

/** How many gave an answer that counts: what means and shares are of. */
export const answersIn = ({ asked, unused, unanswered }: Count): number => asked - unused - unanswered;

/** What results have figures for, in the order in which it is asked. */
export const columnsOf = (items: readonly Item[]): Column[] =>
  items.flatMap((item): Column[] => {
    if (item.kind === 'text') return [];
    return item.kind === 'matrix'
      ? item.rows.map(({ id }) => ({ item: item.id, row: id }))
      : [{ item: item.id, row: null }];
  });

const POINT_KEYS = ['1', '2', '3', '4', '5'];

/** What an answer can be, in the order of the counts: points or option ids. */
export const outcomesOf = (item: Item): readonly string[] => {
  if (item.kind === 'single' || item.kind === 'multiple') return item.options.map(({ id }) => id);
  return item.kind === 'text' ? [] : POINT_KEYS;
};

interface Open {
  row: string | null;
  count: Count;
}

/** An item as it is counted: at which place of a ballot, after which other's answer, into which columns. */
interface Plan {
  item: Item;
  places: ReadonlyMap<unknown, number>;
  positive: ReadonlySet<unknown>;
  /** The place of what it is asked after; null: it is asked of all. */
  after: { at: number; any: ReadonlySet<string> } | null;
  columns: Open[];
  /** Ballots that were asked it. */
  asked: number;
}

/** The options of a list that count as positive. */
export const positiveOf = (item: Item): string[] =>
  item.kind === 'single' || item.kind === 'multiple'
    ? item.options.flatMap(({ id, positive }) => (positive ? [id] : []))
    : [];

const openColumn = (item: Item, row: string | null): Open => ({
  row,
  count: {
    ...{ asked: 0, unused: 0, unanswered: 0, counts: outcomesOf(item).map(() => 0) },
    ...(item.kind === 'multiple' && positiveOf(item).length > 0 && { positive: 0 }),
  },
});

const plansOf = (items: readonly Item[]): Plan[] =>
  items.map((item) => {
    const points = item.kind === 'scale' || item.kind === 'matrix';
    const places = new Map(outcomesOf(item).map((key, at): [unknown, number] => [points ? Number(key) : key, at]));
    const { onlyIf } = item;
    const after = onlyIf && { at: items.findIndex(({ id }) => id === onlyIf.item), any: new Set(onlyIf.any) };
    const columns = columnsOf([item]).map(({ row }) => openColumn(item, row));
    return { item, places, positive: new Set(positiveOf(item)), after, columns, asked: 0 };
  });

/** Of a matrix the answer to one row: who has used none of it, has not used this. */
const inRow = (value: Value | null, row: string | null): unknown =>
  row === null || value === null || value === UNUSED ? value : ((value as Record<string, unknown>)[row] ?? null);

function count({ item, places, positive }: Plan, { row, count: into }: Open, given: Value | null): void {
  into.asked += 1;
  const value = inRow(given, row);
  if (value === null) into.unanswered += 1;
  else if (value === UNUSED) into.unused += 1;
  else {
    const all: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const one of all) {
      const at = places.get(one);
      if (at === undefined) throw new Error(`a ballot has an answer that ${item.id} does not have`);
      into.counts[at] = (into.counts[at] ?? 0) + 1;
    }
    if (into.positive !== undefined && all.some((one) => positive.has(one))) into.positive += 1;
  }
}

/** Counts ballots one after the other, by the same skip logic as `askedOf`; nothing of a ballot but its answers is looked at. */
export function counter(items: readonly Item[]) {
  const plans = plansOf(items);
  return {
    /** `text`: of `answersText`. */
    add(text: string): void {
      const values = JSON.parse(text) as (Value | null)[];
      const asked: boolean[] = [];
      for (const [at, plan] of plans.entries()) {
        const { after, columns } = plan;
        const said = after && asked[after.at] ? spoken(values[after.at] ?? undefined) : [];
        const isAsked = after === null || said.some((one) => after.any.has(one));
        asked.push(isAsked);
        if (isAsked) plan.asked += 1;
        if (isAsked) for (const column of columns) count(plan, column, values[at] ?? null);
      }
    },
    /** How many were asked each item that is read and not counted. */
    askedTexts: (): ReadonlyMap<string, number> =>
      new Map(plans.flatMap(({ item, asked }) => (item.kind === 'text' ? [[item.id, asked]] : []))),
    tally: (): Tally =>
      plans.flatMap(({ columns }) =>
        columns.map(({ count: { counts, ...rest } }) => ({ ...rest, counts: [...counts] })),
      ),
  };
}

/** The tally of ballots, from the texts that lie in urns (`answersText`). */
export function tallyOf(items: readonly Item[], ballots: readonly string[]): Tally {
  const box = counter(items);
  for (const text of ballots) box.add(text);
  return box.tally();
}

/** One count for two. */
export const addCounts = (one: Count, other: Count): Count => ({
  asked: one.asked + other.asked,
  unused: one.unused + other.unused,
  unanswered: one.unanswered + other.unanswered,
  counts: one.counts.map((count, at) => count + (other.counts[at] ?? 0)),
  ...(one.positive !== undefined && { positive: one.positive + (other.positive ?? 0) }),
});

/** Tallies of pieces add up to the tally of the whole, in whatever order. */
export const addTallies = (one: Tally, other: Tally): Tally =>
  one.map((count, at) => addCounts(count, other[at] as Count));
