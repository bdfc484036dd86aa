// What a spreadsheet starts a formula with, full-width forms included; behind apostrophes, so that the guard can be undone.
const LIVE = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/u;

/** A cell for a CSV that no spreadsheet executes: quoted, and behind an apostrophe where it would begin a formula. */
export const safeCell = (text: string): string => `"${(LIVE.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;

/** The text of a cell that was written by safeCell and read by any CSV reader. */
export const withoutGuard = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);
