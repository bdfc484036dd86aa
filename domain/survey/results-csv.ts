import type { Item } from '@types_/survey/questionnaire-schema';
import type { CellState } from '@types_/survey/results';
import { csvLine } from '../core/csv';
import { figuresOf, isThin } from './figures';
import type { Cell } from './suppress-results';
import { columnsOf } from './tally';

/** Each line says all that makes its figures honest: of what, of whom, how many of how many; so it can be passed on alone. */
export const RESULT_COLUMNS = [
  ...['school', 'round', 'day', 'version', 'who', 'altered', 'threshold', 'before'],
  ...['group', 'eligible', 'papers', 'ballots', 'rate', 'thin'],
  ...['item', 'row', 'state', 'asked', 'n', 'unused', 'unanswered'],
  ...['answer', 'count', 'mean', 'positive', 'share', 'low', 'high'],
] as const;

/** What a table is of. */
export interface TableOf {
  items: readonly Item[];
  school: string;
  round: string;
  day: string;
  version: number;
  who: string;
  altered: number;
  /** Below which share something has to be done, and what that was the last time, if another; null: nothing can come out low. */
  threshold: { now: number; before: number | null } | null;
}

/** All who were asked, or a group of them; null: too few to say. */
export interface TablePlace {
  name: string;
  eligible: number;
  papers: number | null;
  ballots: number | null;
  cells: readonly Cell[];
}

/** What the table says in somebody's language. */
export interface TableWords {
  column(name: string): string;
  state(state: CellState): string;
  item(item: Item): string;
  row(item: Item, row: string): string;
  /** What each count is of: points or options. */
  answers(item: Item): readonly string[];
  yes(): string;
}

/** Enough digits to compute on, without the noise of floating point. */
const exact = (value: number): string => String(Number(value.toFixed(6)));

type Field = string | number;

const headOf = ({ school, round, day, version, who, altered, threshold }: TableOf): Field[] => [
  school,
  round,
  day,
  version,
  who,
  altered,
  threshold?.now ?? '',
  threshold?.before ?? '',
];

const placeOf = (words: TableWords, { name, eligible, papers, ballots }: TablePlace): Field[] => [
  ...[name, eligible, papers ?? '', ballots ?? ''],
  ballots === null || eligible === 0 ? '' : exact(ballots / eligible),
  ballots !== null && isThin({ eligible, ballots }) ? words.yes() : '',
];

function linesOf(
  words: TableWords,
  before: readonly Field[],
  item: Item,
  row: string | null,
  cell: Cell | undefined,
): string[] {
  const place = [
    ...before,
    words.item(item),
    row === null ? '' : words.row(item, row),
    words.state(cell?.state ?? 'hidden'),
  ];
  if (cell?.state !== 'shown' && cell?.state !== 'zero')
    return [csvLine([...place, ...RESULT_COLUMNS.slice(place.length).map(() => '')])];
  const { n, mean, positive } = figuresOf(item, cell);
  const figures = positive
    ? [positive.count, ...[positive.share, positive.interval.low, positive.interval.high].map(exact)]
    : ['', '', '', ''];
  return words
    .answers(item)
    .map((answer, at) =>
      csvLine([
        ...[...place, cell.asked, n, cell.unused, cell.unanswered],
        ...[answer, cell.counts[at] ?? 0, mean === null ? '' : exact(mean), ...figures],
      ]),
    );
}

/** A count that is of no item and no group: how what was written stands. */
export interface BesideCount {
  name: string;
  count: number;
}

/** Lines of counts that stand beside what was asked, of all who were. */
function besideLines(head: readonly Field[], title: string, counts: readonly BesideCount[]): string[] {
  const at = (column: (typeof RESULT_COLUMNS)[number]) => RESULT_COLUMNS.indexOf(column);
  return counts.map(({ name, count }) => {
    const fields: Field[] = RESULT_COLUMNS.map((_column, nth) => head[nth] ?? '');
    fields[at('item')] = title;
    fields[at('answer')] = name;
    fields[at('count')] = count;
    return csvLine(fields);
  });
}

/** Results as a table that a spreadsheet opens: a line for each answer of each item in each group; what is hidden says so. */
export function resultsCsv(
  of: TableOf,
  places: readonly TablePlace[],
  words: TableWords,
  beside: { title: string; counts: readonly BesideCount[] },
): string {
  const head = csvLine(RESULT_COLUMNS.map((name) => words.column(name)));
  const lines = places.flatMap((place) => {
    const before = [...headOf(of), ...placeOf(words, place)];
    return columnsOf(of.items).flatMap(({ item: id, row }, at) => {
      const item = of.items.find((one) => one.id === id);
      return item ? linesOf(words, before, item, row, place.cells[at]) : [];
    });
  });
  const others = besideLines(headOf(of), beside.title, beside.counts);
  // Spreadsheets take a file for UTF-8 by this mark.
  return `\ufeff${[head, ...lines, ...others].join('\r\n')}\r\n`;
}
