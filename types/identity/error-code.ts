export const IDENTITY_ERROR_CODES = [
  /** No such school. */
  'INSTITUTION_UNKNOWN',
  /** Number, name and code do not stand together in this school's roster; params: left, the account's tries today. One code for whatever was wrong: it never tells which numbers exist. */
  'ROSTER_NO_MATCH',
  /** Number and name are right, but another WeChat account holds them. */
  'ROSTER_ALREADY_BOUND',
  /** This WeChat account is bound to a student already. */
  'ACCOUNT_ALREADY_BOUND',
  /** Right person, but the roster entry is closed: graduated or left. */
  'ROSTER_CLOSED',
  /** This account has used its wrong tries of today; params: until, a moment. */
  'ACCOUNT_LOCKED',
  /** This number has been tried wrongly too often today, by whomever; said of numbers that exist and of others; params: until, a moment. */
  'NUMBER_LOCKED',
  /** The privacy agreement in force is another than the one this person agreed to; nothing was written. */
  'AGREEMENT_NEEDED',
  /** No such import of a roster, or not of a school whose roster the caller looks after. */
  'IMPORT_NOT_FOUND',
  /** The import is at another step: it cannot be applied, or not be dropped, now. */
  'IMPORT_NOT_NOW',
  /** The file is not in the caller's folder, or no longer in storage. */
  'IMPORT_FILE_GONE',
] as const;
export type IdentityErrorCode = (typeof IDENTITY_ERROR_CODES)[number];
