import { institutions } from '../../../config/seed/province';
import { rosterOf } from '../../../tools/seed/synthetic-roster';

export const HEADER = ['学号', '姓名', '学院', '年级', '班级', '层次'] as const;

export const THIS_YEAR = 2026;

const jilin = institutions.find(({ code }) => code === '10183');
if (!jilin) throw new Error('no such institution');

/** The school that the tests import for. */
export const SCHOOL = { id: jilin.id, code: jilin.code, name: jilin.name, formerName: '长春东北人民大学' };

/** An invented roster as a table with its header. */
export const rosterTable = (size: number): string[][] => [
  [...HEADER],
  ...rosterOf(jilin, size).map(({ number, name, college, grade, className, level }) => [
    number,
    name,
    college,
    `${grade}级`,
    className,
    level,
  ]),
];

/** A table as CSV; quotes where needed. */
export const csv = (rows: readonly (readonly string[])[], separator = ',', end = '\r\n'): string =>
  rows.map((row) => row.map((cell) => quoted(cell, separator)).join(separator) + end).join('');

const quoted = (cell: string, separator: string): string =>
  /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
