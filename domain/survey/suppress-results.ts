import type { Item } from '@types_/survey/questionnaire-schema';
import type { CellState } from '@types_/survey/results';
import { FEWEST_SHOWN } from '../core/suppress';
import { addCounts, addTallies, answersIn, type Column, type Count, columnsOf, type Tally } from './tally';

/** A cell as it is published: its counts, or why there are none. */
export type Cell = ({ state: 'shown' | 'zero' } & Count) | { state: 'not-asked' | 'hidden' };

/** What is published of a part: its cells by column, of all and of each group. */
export interface Table {
  total: Cell[];
  groups: Cell[][];
}

/** Which cells are hidden, by column. */
export interface Mask {
  total: boolean[];
  groups: boolean[][];
}

/** Whether a count would tell of too few: of 1 to 9 answers, or, where nobody gave one, of 1 to 9 who were asked. */
const isTooFew = (count: Count, fewest: number): boolean => {
  const n = answersIn(count) || count.asked;
  return n > 0 && n < fewest;
};

/** Whether all who were asked did the same: then everybody knows what each of them did. */
const isUnanimous = ({ asked, unused, unanswered, counts, positive }: Count): boolean =>
  asked > 0 && [...counts, unused, unanswered, positive].includes(asked);

interface Family {
  /** Hidden with what this was asked after: nobody is to learn how many were asked. */
  total: boolean;
  groups: readonly boolean[];
}

/**
 * Hides more groups of one column, the smallest first, until what the total leaves over tells of nobody: it is always the sum
 * of two groups at least, is large enough to be shown by itself, and is not unanimous. If that cannot be, the total goes too.
 */
function complete(column: readonly Count[], hidden: boolean[], family: Family, fewest: number): boolean {
  while (hidden.includes(true)) {
    const those = column.filter((_count, group) => hidden[group]);
    const sum = those.reduce(addCounts);
    const several =
      column.filter(({ asked }, group) => hidden[group] && (asked > 0 || family.groups[group])).length > 1;
    if (sum.asked === 0 || (several && !isTooFew(sum, fewest) && !isUnanimous(sum))) return false;
    const next = column
      .map((count, group) => ({ group, n: answersIn(count), asked: count.asked }))
      .filter(({ group, asked }) => asked > 0 && !hidden[group])
      .sort((a, b) => a.n - b.n || a.asked - b.asked || a.group - b.group)[0];
    if (!next) return true;
    hidden[next.group] = true;
  }
  return false;
}

/** Rows that something is asked after are hidden together: who has used none of them is asked by all of them at once. */
function together(rows: readonly { hidden: boolean[] }[]): boolean {
  let changed = false;
  for (const group of rows[0]?.hidden.keys() ?? []) {
    if (!rows.some(({ hidden }) => hidden[group]) || rows.every(({ hidden }) => hidden[group])) continue;
    for (const { hidden } of rows) hidden[group] = true;
    changed = true;
  }
  return changed;
}

/**
 * Which cells are hidden (product.md section 3, decision 24). A cell of too few is; with it whatever is asked after it in the
 * same group, for how many were asked is one of its counts; and of each column as many groups more as it takes that the total
 * gives none away. `before`: what an earlier version hid stays hidden, or the two together would tell.
 */
export function hiddenIn(items: readonly Item[], groups: readonly Tally[], before?: Mask, fewest = FEWEST_SHOWN): Mask {
  const columns = columnsOf(items);
  const totals = totalOf(groups);
  const mask: Mask = { total: columns.map(() => false), groups: groups.map(() => columns.map(() => false)) };
  const placesOf = (id: string) => [...columns.keys()].filter((at) => columns[at]?.item === id);
  for (const item of items) {
    const parents = item.onlyIf ? placesOf(item.onlyIf.item) : [];
    const family: Family = {
      total: parents.some((at) => mask.total[at]),
      groups: mask.groups.map((cells) => parents.some((at) => cells[at])),
    };
    const rows = placesOf(item.id).map((at) => {
      const column = groups.map((tally) => tally[at] as Count);
      const hidden = column.map(
        (count, group) =>
          family.groups[group] === true || isTooFew(count, fewest) || before?.groups[group]?.[at] === true,
      );
      const total = family.total || isTooFew(totals[at] as Count, fewest) || before?.total[at] === true;
      return { at, column, hidden, total };
    });
    const isParent = items.some(({ onlyIf }) => onlyIf?.item === item.id);
    do {
      // With one group there is nothing beside the total; where the total is hidden, nothing is left over.
      for (const row of rows) if (!row.total) row.total = complete(row.column, row.hidden, family, fewest);
    } while (isParent && together(rows));
    const all = isParent && rows.some(({ total }) => total);
    for (const { at, hidden, total } of rows) {
      mask.total[at] = total || all;
      for (const [group, cells] of mask.groups.entries()) cells[at] = hidden[group] === true;
    }
  }
  return mask;
}

/** The tally of all groups together. */
export const totalOf = (groups: readonly Tally[]): Tally => groups.reduce(addTallies);

const stateOf = (count: Count, isHidden: boolean): CellState => {
  if (isHidden) return 'hidden';
  if (count.asked === 0) return 'not-asked';
  return answersIn(count) === 0 ? 'zero' : 'shown';
};

function cellOf(count: Count, isHidden: boolean): Cell {
  const state = stateOf(count, isHidden);
  return state === 'hidden' || state === 'not-asked' ? { state } : { state, ...count };
}

/** What may be published of the tallies of a part's groups. A figure that is shown is the figure that was counted. */
export function tableOf(items: readonly Item[], groups: readonly Tally[], before?: Mask, fewest?: number): Table {
  const { total, groups: hidden } = hiddenIn(items, groups, before, fewest);
  const cells = (tally: Tally, mask: readonly boolean[]) => tally.map((count, at) => cellOf(count, mask[at] === true));
  return {
    total: cells(totalOf(groups), total),
    groups: groups.length > 1 ? groups.map((tally, group) => cells(tally, hidden[group] ?? [])) : [],
  };
}

/** The columns that nothing is hidden of, in all and in every group: those that ballots may be published with. */
export const openColumns = (items: readonly Item[], { total, groups }: Table): Column[] =>
  columnsOf(items).filter((_column, at) => [total, ...groups].every((cells) => cells[at]?.state !== 'hidden'));
