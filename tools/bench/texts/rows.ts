import fs from 'node:fs';
import path from 'node:path';
import { CellSplitter } from '../../../cloudfunctions/identity/roster-file/delimited/cell-splitter';

/** The longest text of a case. */
const LONGEST = 2000;
const SHORTEST = 5;

/** The rows of a CSV file with a header, by the names in it. */
export function rowsOf(folder: string, name: string): Record<string, string>[] {
  const splitter = new CellSplitter(',');
  const text = fs.readFileSync(path.join(folder, name), 'utf8').replace(/^\ufeff/, '');
  const [header = [], ...rows] = [...splitter.write(text), ...splitter.end()];
  return rows.map((row) => Object.fromEntries(header.map((field, at) => [field, row[at] ?? ''])));
}

/** The different texts of a field that could be a case. */
export const textsOf = (rows: readonly Record<string, string>[], field: string): string[] => [
  ...new Set(
    rows.map((row) => (row[field] ?? '').trim().slice(0, LONGEST)).filter((text) => [...text].length >= SHORTEST),
  ),
];
