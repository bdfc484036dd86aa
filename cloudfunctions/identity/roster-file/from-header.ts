import type { TableRow } from '@domain/identity/roster/roster-row';

/** Whether a row's cells name columns that are known. */
export type IsHeader = (cells: readonly string[]) => boolean;

/** Lines that a spreadsheet has, blank ones included. */
export const MOST_LINES = 1_048_576;

/** Titles, a date, a note on how to fill it in: the header stands among so many rows that are not blank. */
const FIRST_ROWS = 20;

/** The same rows, or null where none of the first is a header; then the source is closed. */
export async function fromHeader(
  rows: AsyncGenerator<TableRow>,
  isHeader: IsHeader,
): Promise<AsyncGenerator<TableRow> | null> {
  const first: TableRow[] = [];
  while (first.length < FIRST_ROWS) {
    const next = await rows.next();
    if (next.done) break;
    first.push(next.value);
    if (isHeader(next.value.cells)) return resumed(first, rows);
  }
  await rows.return(undefined);
  return null;
}

async function* resumed(first: readonly TableRow[], rest: AsyncGenerator<TableRow>): AsyncGenerator<TableRow> {
  try {
    yield* first;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

/** Whether somebody looking at the row sees nothing in it. */
export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
