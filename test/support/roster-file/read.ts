import { findHeader } from '@domain/identity/roster/roster-columns';
import { FileRefused } from '../../../cloudfunctions/identity/roster-file/file-refused';
import { readRoster } from '../../../cloudfunctions/identity/roster-file/read-roster';
import { readRosterFile } from '../../../cloudfunctions/identity/roster-file/read-roster-file';
import { SCHOOL, THIS_YEAR } from './roster-tables';

/** The rows of a file, or the code it is refused with. */
export async function rowsOf(bytes: Uint8Array) {
  try {
    const rows = [];
    for await (const row of readRosterFile(bytes, (cells) => findHeader(cells) !== null)) rows.push(row);
    return rows;
  } catch (error) {
    if (error instanceof FileRefused) return error.code;
    throw error;
  }
}

/** The cells of a file's rows, or the code it is refused with. */
export async function cellsOf(bytes: Uint8Array) {
  const rows = await rowsOf(bytes);
  return typeof rows === 'string' ? rows : rows.map(({ cells }) => cells);
}

/** A file checked for the school of the tests. */
export const read = (bytes: Uint8Array) => readRoster(bytes, SCHOOL, THIS_YEAR);
