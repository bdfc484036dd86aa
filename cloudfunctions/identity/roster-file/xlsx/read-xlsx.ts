import type { TableRow } from '@domain/identity/roster/roster-row';
import { FileRefused } from '../file-refused';
import { fromHeader, type IsHeader } from '../from-header';
import { readSharedStrings } from './shared-strings';
import { sheetRows } from './sheet-rows';
import { openWorkbook } from './workbook';
import { readZeroPadding } from './zero-padding';
import { LARGEST_SHEET, ZipParts } from './zip-parts';

/** Rows of the first visible sheet that has a header. @throws FileRefused */
export async function* readXlsx(bytes: Uint8Array, isHeader: IsHeader): AsyncGenerator<TableRow> {
  const parts = await ZipParts.open(bytes);
  const workbook = await openWorkbook(parts);
  const sources = {
    strings: await readSharedStrings(parts, workbook.sharedStrings),
    padding: await readZeroPadding(parts, workbook.styles),
  };
  for (const sheet of workbook.sheets) {
    const rows = await fromHeader(sheetRows(parts.read(sheet, LARGEST_SHEET), sources), isHeader);
    if (rows) return yield* rows;
  }
  throw new FileRefused('file-no-header');
}
