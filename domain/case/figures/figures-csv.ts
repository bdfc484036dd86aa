import type { PartFigures, Share } from '@types_/case/figures-view';
import { safeCell } from '../../core/csv';
import { EXCLUSIONS } from './tally';

export const FIGURE_COLUMNS = [
  ...(['part', 'name', 'inTime', 'due', 'solved', 'asked', 'silent', 'satisfied', 'rated'] as const),
  ...EXCLUSIONS,
  ...(['median', 'open', 'cases'] as const),
] as const;
export type FigureColumn = (typeof FIGURE_COLUMNS)[number];

/** One line: which way the cases were taken apart, which part it is, and its figures; months have no count of cases. */
export interface FigureLine {
  part: string;
  name: string;
  figures: PartFigures & { open?: number; cases?: number };
}

function lineOf({ part, name, figures }: FigureLine, hidden: string): string {
  const { response, solution, satisfaction, rating, silent, excluded, medianDays, open = '', cases = '' } = figures;
  const both = (share: Share | null) => (share ? [share.numerator, share.denominator] : [hidden, hidden]);
  const rated = satisfaction ?? (rating && { numerator: hidden, denominator: rating.numerator });
  const cells = [
    ...[part, name, ...both(response), ...both(solution), silent ?? hidden],
    ...(rated ? [rated.numerator, rated.denominator] : [hidden, hidden]),
    ...EXCLUSIONS.map((why) => excluded?.[why] ?? hidden),
    ...[solution ? (medianDays ?? '') : hidden, open, cases],
  ];
  return cells.map((cell) => (typeof cell === 'number' ? String(cell) : cell && safeCell(cell))).join(',');
}

/** Figures as a table that a spreadsheet opens and does not execute; what is hidden says so, what is not there is empty. */
export function figuresCsv(heads: readonly string[], lines: readonly FigureLine[], hidden: string): string {
  const all = [heads.map(safeCell).join(','), ...lines.map((line) => lineOf(line, hidden))];
  // Spreadsheets take a file for UTF-8 by this mark.
  return `\ufeff${all.join('\r\n')}\r\n`;
}
