import type { TableRow } from '@domain/identity/roster/roster-row';
import { readDelimited } from './delimited/read-delimited';
import { kindOf } from './file-kind';
import { FileRefused } from './file-refused';
import type { IsHeader } from './from-header';
import { readXlsx } from './xlsx/read-xlsx';

/** A roster of fifty thousand is 2 to 6 MB; with photos pasted in it is something else. */
const MOST_BYTES = 20 * 1024 * 1024;

/** The rows of a table, from the first that is not blank, of the first visible sheet that has a header. @throws FileRefused */
export async function* readRosterFile(bytes: Uint8Array, isHeader: IsHeader): AsyncGenerator<TableRow> {
  if (bytes.length > MOST_BYTES) throw new FileRefused('file-too-large', { limit: MOST_BYTES });
  const kind = kindOf(bytes);
  if (kind === 'zip') yield* readXlsx(bytes, isHeader);
  else if (kind === 'text') yield* readDelimited(bytes, isHeader);
  else throw new FileRefused(kind);
}
