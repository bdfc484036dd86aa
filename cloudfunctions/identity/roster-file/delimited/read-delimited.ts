import type { TableRow } from '@domain/identity/roster/roster-row';
import { FileRefused } from '../file-refused';
import { fromHeader, type IsHeader } from '../from-header';
import { delimitedRows } from './delimited-rows';
import { decoded } from './encoding';

const SEPARATORS = [',', '\t', ';', '，'] as const;
const WEB_PAGE = /^\s*<(\?xml|!doctype|html|head|meta|style|table|body)\b/i;

/** Rows of a CSV or TSV file: the separator is the one that makes a header of one of the first rows. @throws FileRefused */
export async function* readDelimited(bytes: Uint8Array, isHeader: IsHeader): AsyncGenerator<TableRow> {
  if (WEB_PAGE.test(decoded(bytes).next().value ?? '')) throw new FileRefused('file-web-page');
  let broken: FileRefused | undefined;
  for (const separator of SEPARATORS) {
    try {
      const rows = await fromHeader(delimitedRows(decoded(bytes), separator), isHeader);
      if (rows) return yield* rows;
    } catch (error) {
      // A row that has no end with this separator may have one with another.
      if (!(error instanceof FileRefused && error.code === 'file-broken-row')) throw error;
      broken ??= error;
    }
  }
  throw broken ?? new FileRefused('file-no-header');
}
