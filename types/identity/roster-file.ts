/** What a roster's columns hold. `school` is read only to notice a file of another school. */
export const ROSTER_COLUMNS = ['number', 'name', 'college', 'grade', 'className', 'level', 'code', 'school'] as const;
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];

/** Why a whole file is not read. `line`, `columns`: params that a text may name. */
export const ROSTER_FILE_REFUSALS = [
  /** No byte at all. */
  'file-empty',
  /** More bytes than a roster has, packed or unpacked; params: limit in bytes, where one part is too large. */
  'file-too-large',
  /** More rows than any school has students; params: limit. */
  'file-too-many-rows',
  /** Neither text nor a workbook: a picture, a document, a program. */
  'file-not-a-table',
  /** A web page or XML under a table's name, as some school systems export. */
  'file-web-page',
  /** A workbook of Excel 97 to 2003 (.xls). */
  'file-old-excel',
  /** A workbook or an archive behind a password. */
  'file-encrypted',
  /** A workbook or archive that is cut off, altered, or not what it says. */
  'file-damaged',
  /** Unpacks to far more than it is: built to exhaust whoever opens it. */
  'file-bomb',
  /** Neither well-formed UTF-8 nor GB18030, or text that was cut within a character. */
  'file-encoding',
  /** A quote that is never closed, or a row without an end; params: line where it begins. */
  'file-broken-row',
  /** None of the first rows of any visible sheet names columns that are known. */
  'file-no-header',
  /** The header lacks columns that are needed; params: columns, joined by commas. */
  'file-missing-columns',
  /** Two columns of one meaning under the same header; params: columns, joined by commas. */
  'file-columns-twice',
  /** Every row that names a school names another one. */
  'file-other-school',
] as const;
export type RosterFileRefusal = (typeof ROSTER_FILE_REFUSALS)[number];

/** Why a row is not taken. */
export const ROSTER_ROW_REASONS = [
  'missing',
  'too-long',
  /** Control characters, halves of a character, characters of private use, invisible ones within the text. */
  'unprintable',
  /** A question mark, box or star where a character was: lost when the file was saved, or masked. */
  'lost-character',
  /** A spreadsheet would run it, or did. */
  'formula',
  /** A number that a spreadsheet shortened to 2.02E+11, or of which it keeps no more than 15 digits. */
  'rounded',
  /** Not a student number: letters and digits, 3 to 32, at least one digit. */
  'not-a-number',
  /** No letter of any script in it. */
  'not-a-name',
  'unknown-level',
  /** Not a year of entry, or one whose students cannot be there. */
  'impossible-grade',
  /** The row names another school than the others do. */
  'other-school',
  /** The same number stands in another line with something else; `other` is that line. */
  'duplicate',
] as const;
export type RosterRowReason = (typeof ROSTER_ROW_REASONS)[number];

/** What is worth a look in a row that is taken, or that another line already says. */
export const ROSTER_NOTES = [
  /** Everything equals an earlier line, `other`; nothing is lost by leaving this one out. */
  'repeated',
  /** The number is shorter than nearly all others: leading zeros only exist in text cells. */
  'short-number',
] as const;
export type RosterNote = (typeof ROSTER_NOTES)[number];
