import { findHeader, type HeaderFound } from '@domain/identity/roster/roster-columns';
import { type BadRow, type RosterLine, readRow, type TableRow } from '@domain/identity/roster/roster-row';
import type { RosterSchool } from '@domain/identity/roster/roster-school';
import { type LineNote, RosterTally } from '@domain/identity/roster/roster-tally';
import { accept, type Result, refuse } from '@types_/core/result';
import type { RosterFileRefusal } from '@types_/identity/roster-file';
import { FileRefused } from './file-refused';
import { readRosterFile } from './read-roster-file';

/** What a roster file says. `rows`: those below the header that are not blank; each is a line, a bad row or a repeated line. */
export interface Roster {
  rows: number;
  lines: readonly RosterLine[];
  bad: readonly BadRow[];
  notes: readonly LineNote[];
  /** Headers of columns that were left out, as written. */
  ignored: readonly string[];
}

const MOST_ROWS = 200_000;

/**
 * Checks the bytes of a roster file (CSV or TSV in UTF-8, UTF-16 or GB18030, or XLSX) for a school: every line that can
 * be imported, every row that cannot with its reasons, or why the whole file is refused. Writes nothing.
 */
export async function readRoster(
  bytes: Uint8Array,
  school: RosterSchool,
  thisYear: number,
): Promise<Result<Roster, RosterFileRefusal>> {
  try {
    return accept(await checkedRoster(readRosterFile(bytes, isHeader), school, thisYear));
  } catch (error) {
    if (error instanceof FileRefused) return refuse(error.code, error.params);
    throw error;
  }
}

const isHeader = (cells: readonly string[]): boolean => findHeader(cells) !== null;

async function checkedRoster(table: AsyncIterable<TableRow>, school: RosterSchool, thisYear: number): Promise<Roster> {
  const tally = new RosterTally();
  const once = sharedTexts();
  const bad: BadRow[] = [];
  let header: HeaderFound | null = null;
  let rows = 0;
  for await (const row of table) {
    if (!header) {
      header = usableHeader(findHeader(row.cells));
      continue;
    }
    rows += 1;
    if (rows > MOST_ROWS) throw new FileRefused('file-too-many-rows', { limit: MOST_ROWS });
    const read = readRow(row, header, school, thisYear);
    if ('line' in read) tally.add(once(read.line));
    else bad.push(read.bad);
  }
  const told = tally.close();
  if (told.lines.length === 0 && bad.length > 0 && bad.every(isElsewhere)) throw new FileRefused('file-other-school');
  return { ...told, rows, bad: [...bad, ...told.bad].sort((a, b) => a.line - b.line), ignored: header?.unknown ?? [] };
}

/** Lines share the texts that thousands of them have: in a CSV file each would come with its own. */
function sharedTexts(): (line: RosterLine) => RosterLine {
  const known = new Map<string, string>();
  const one = (text: string): string => {
    const first = known.get(text);
    if (first === undefined) known.set(text, text);
    return first ?? text;
  };
  return (line) => ({ ...line, college: one(line.college), className: one(line.className) });
}

const isElsewhere = ({ problems }: BadRow): boolean => problems.some(({ reason }) => reason === 'other-school');

/** Null while only titles were read. */
function usableHeader(found: HeaderFound | null): HeaderFound | null {
  if (!found) return null;
  if (found.missing.length > 0) throw new FileRefused('file-missing-columns', { columns: found.missing.join() });
  if (found.twice.length > 0) throw new FileRefused('file-columns-twice', { columns: found.twice.join() });
  return found;
}
