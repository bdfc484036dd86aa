import type { RosterColumn, RosterRowReason } from '@types_/identity/roster-file';
import { cellText, isFormula, isUnprintable } from './cell-text';
import { entryYear } from './entry-year';
import { normalNumber } from './normal-number';
import type { HeaderFound } from './roster-columns';
import { type RosterSchool, saysSchool } from './roster-school';
import { type StudyLevel, studyLevel } from './study-level';

/** A row of a table. `line`: as a spreadsheet numbers it, from 1; `formulas`: indices of cells that hold a formula, with its last result as text. */
export interface TableRow {
  line: number;
  cells: readonly string[];
  formulas: readonly number[];
}

/** One student as a roster file has them. `number` as numbers are compared, `name` as it was written, `grade` the year of entry. */
export interface RosterLine {
  line: number;
  number: string;
  name: string;
  college: string;
  grade: number;
  className: string;
  level: StudyLevel;
  code?: string;
}

/** What is wrong in one cell. `other`: the line it quarrels with. */
export interface RowProblem {
  line: number;
  column: RosterColumn;
  reason: RosterRowReason;
  other?: number;
}

/** A row that is not taken, with its cells as they were given. */
export interface BadRow {
  line: number;
  given: Readonly<Partial<Record<RosterColumn, string>>>;
  problems: readonly RowProblem[];
}

/** Characters, beyond the BMP counted once. */
const LONGEST: Readonly<Record<RosterColumn, number>> = {
  ...{ number: 32, name: 60, college: 60, grade: 20, className: 60, level: 20, code: 32, school: 60 },
};
/** UTF-16 units of a cell that are looked at; longer is too long whatever follows. */
const READ = 200;
const OPTIONAL: ReadonlySet<RosterColumn> = new Set(['code', 'school']);
const ROUNDED = /^\d(\.\d+)?E\+?\d+$/i;
const NUMBER = /^(?=.*\d)[0-9A-Z]{3,32}$/;
const LOST = /[?？□〓*＊\ufffd]/u;

type Check = (text: string, school: RosterSchool, thisYear: number) => RosterRowReason | null;

const CHECKS: Readonly<Partial<Record<RosterColumn, Check>>> = {
  number: (text) => (ROUNDED.test(text) ? 'rounded' : NUMBER.test(normalNumber(text)) ? null : 'not-a-number'),
  name: (text) => (LOST.test(text) ? 'lost-character' : /\p{L}/u.test(text) ? null : 'not-a-name'),
  grade: (text, _, thisYear) => (entryYear(text, thisYear) === null ? 'impossible-grade' : null),
  level: (text) => (studyLevel(text) ? null : 'unknown-level'),
  school: (text, school) => (saysSchool(school, text) ? null : 'other-school'),
};

/** What speaks against a text whatever its column. */
function fault(text: string, column: RosterColumn, isLive: boolean): RosterRowReason | null {
  if (isLive || isFormula(text)) return 'formula';
  if (text === '') return OPTIONAL.has(column) ? null : 'missing';
  if (isUnprintable(text)) return 'unprintable';
  if (text.includes('\ufffd')) return 'lost-character';
  return [...text].length > LONGEST[column] ? 'too-long' : null;
}

/** Checks a row below the header: a line of the roster, or all that is wrong with it. */
export function readRow(
  row: TableRow,
  header: HeaderFound,
  school: RosterSchool,
  thisYear: number,
): { line: RosterLine } | { bad: BadRow } {
  const text: Partial<Record<RosterColumn, string>> = {};
  const problems: RowProblem[] = [];
  for (const [column, index] of header.at) {
    const given = cellText((row.cells[index] ?? '').trim().slice(0, READ));
    text[column] = given;
    const reason =
      fault(given, column, row.formulas.includes(index)) ??
      (given === '' ? null : CHECKS[column]?.(given, school, thisYear));
    if (reason) problems.push({ line: row.line, column, reason });
  }
  const level = studyLevel(text.level ?? '');
  const grade = entryYear(text.grade ?? '', thisYear);
  if (problems.length > 0 || !level || grade === null) return { bad: { line: row.line, given: text, problems } };
  const { number = '', name = '', college = '', className = '', code } = text;
  const line = { line: row.line, number: normalNumber(number), name, college, grade, className, level };
  return { line: code ? { ...line, code } : line };
}
