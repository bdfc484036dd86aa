import type { TableRow } from '@domain/identity/roster/roster-row';
import { FileRefused } from '../file-refused';
import { isBlank, MOST_LINES } from '../from-header';
import { CellSplitter } from './cell-splitter';

const NO_FORMULAS: readonly number[] = [];

/**
 * Rows of separated text that are not blank, each with its number as a spreadsheet counts: blank rows do, a line break
 * within quotes does not. @throws FileRefused
 */
export async function* delimitedRows(text: Iterable<string>, separator: string): AsyncGenerator<TableRow> {
  let line = 0;
  for (const rows of completed(text, separator))
    for (const cells of rows) {
      line += 1;
      if (line > MOST_LINES) throw new FileRefused('file-too-many-rows', { limit: MOST_LINES });
      if (!isBlank(cells)) yield { line, cells, formulas: NO_FORMULAS };
    }
}

function* completed(text: Iterable<string>, separator: string): Generator<string[][]> {
  const splitter = new CellSplitter(separator);
  for (const piece of text) {
    if (piece.includes('\0')) throw new FileRefused('file-not-a-table');
    yield splitter.write(piece);
  }
  yield splitter.end();
}
