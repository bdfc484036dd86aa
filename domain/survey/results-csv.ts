import type { Item } from '@types_/survey/questionnaire-schema';
import type { CellState } from '@types_/survey/results';
import { csvLine } from './csv';
import { figuresOf } from './figures';
import type { Cell } from './suppress-results';
import { columnsOf } from './tally';

export const RESULT_COLUMNS = [
  ...['group', 'item', 'row', 'state', 'asked', 'n', 'unused', 'unanswered'],
  ...['answer', 'count', 'mean', 'positive', 'share', 'low', 'high'],
] as const;

/** What the table says in somebody's language. */
export interface TableWords {
  column(name: string): string;
  state(state: CellState): string;
  item(item: Item): string;
  row(item: Item, row: string): string;
  /** What each count is of: points or options. */
  answers(item: Item): readonly string[];
}

/** Enough digits to compute on, without the noise of floating point. */
const exact = (value: number): string => String(Number(value.toFixed(6)));

function linesOf(words: TableWords, group: string, item: Item, row: string | null, cell: Cell | undefined): string[] {
  const place = [
    group,
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

/** Results as a table that a spreadsheet opens: a line for each answer of each item in each group; what is hidden says so. */
export function resultsCsv(
  items: readonly Item[],
  places: readonly { name: string; cells: readonly Cell[] }[],
  words: TableWords,
): string {
  const head = csvLine(RESULT_COLUMNS.map((name) => words.column(name)));
  const lines = places.flatMap(({ name, cells }) =>
    columnsOf(items).flatMap(({ item: id, row }, at) => {
      const item = items.find((one) => one.id === id);
      return item ? linesOf(words, name, item, row, cells[at]) : [];
    }),
  );
  // Spreadsheets take a file for UTF-8 by this mark.
  return `\ufeff${[head, ...lines].join('\r\n')}\r\n`;
}
