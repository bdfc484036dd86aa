import { type Figures, figuresOf } from '@domain/survey/figures';
import type { Cell } from '@domain/survey/suppress-results';
import { columnsOf } from '@domain/survey/tally';
import type { Scale } from '@types_/survey/questionnaire';
import type { Item, ItemOf } from '@types_/survey/questionnaire-schema';
import type { ResultsView } from '@types_/survey/results-view';
import { rowText, said } from './said';

/** A line of a chart of five points. */
export interface PointRow {
  id: string;
  title: string;
  item: ItemOf<'scale'> | ItemOf<'matrix'>;
  cell: Cell;
  figures: Figures | null;
}

/** What is shown together: items on one scale, the rows of a matrix, or one list. */
export type Chart =
  | { id: string; kind: 'points'; title: string; scale: Scale; rows: PointRow[] }
  | { id: string; kind: 'list'; title: string; item: ItemOf<'single'> | ItemOf<'multiple'>; cell: Cell };

const HIDDEN: Cell = { state: 'hidden' };

/** The cells that are looked at: of all, or of one group. */
export const cellsAt = ({ table }: Pick<ResultsView, 'table'>, group: number | null): readonly Cell[] =>
  group === null ? table.total : (table.groups[group] ?? []);

const shareOf = ({ figures }: PointRow): number => figures?.positive?.share ?? -1;
/** The best first; what has no share last, in the order in which it was asked. */
const byShare = (rows: readonly PointRow[]): PointRow[] => [...rows].sort((a, b) => shareOf(b) - shareOf(a));

/** The charts of a page: items of one scale in one, each sorted by share; lists and matrices each by themselves. */
export function chartsOf(items: readonly Item[], cells: readonly Cell[]): Chart[] {
  const charts: Chart[] = [];
  for (const [at, { item: id, row }] of columnsOf(items).entries()) {
    const item = items.find((one) => one.id === id);
    const cell = cells[at] ?? HIDDEN;
    if (!item || item.kind === 'text') continue;
    if (item.kind === 'single' || item.kind === 'multiple') {
      charts.push({ id, kind: 'list', title: said(item.title), item, cell });
      continue;
    }
    const figures = cell.state === 'shown' ? figuresOf(item, cell) : null;
    const isMatrix = item.kind === 'matrix';
    const title = isMatrix ? rowText(item, row) : said(item.title);
    const line: PointRow = { id: row === null ? id : `${id}-${row}`, title, item, cell, figures };
    const chartId = isMatrix ? id : `scale-${item.scale}`;
    const known = charts.find((one) => one.id === chartId);
    if (known?.kind === 'points') known.rows.push(line);
    else
      charts.push({
        id: chartId,
        kind: 'points',
        title: isMatrix ? said(item.title) : '',
        scale: item.scale,
        rows: [line],
      });
  }
  return charts.map((chart) => (chart.kind === 'points' ? { ...chart, rows: byShare(chart.rows) } : chart));
}
