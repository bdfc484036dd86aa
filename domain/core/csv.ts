// What a spreadsheet starts a formula with, full-width forms included; behind apostrophes, so that the guard can be undone.
const LIVE = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/u;

const guarded = (text: string): string => (LIVE.test(text) ? `'${text}` : text);
const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** A cell for a CSV that no spreadsheet executes: quoted, and behind an apostrophe where it would begin a formula. */
export const safeCell = (text: string): string => quoted(guarded(text));

/** The text of a cell that was written here and read by any CSV reader. */
export const withoutGuard = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);

/** Quoted where RFC 4180 wants it; a number is no formula. */
function field(value: string | number): string {
  const text = typeof value === 'string' ? guarded(value) : String(value);
  return /[",\r\n]/.test(text) ? quoted(text) : text;
}

/** A line of a CSV file (RFC 4180), without its end. */
export const csvLine = (values: readonly (string | number)[]): string => values.map(field).join(',');
