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
  /** The account that used this line is being deleted: it is free in a few minutes. */
  'LINE_LEAVING',
  /** What was typed to confirm the deletion of an account is not right; nothing was deleted. */
  'PROOF_WRONG',
  /** Who holds this office hands it over before the account can go; params: role. */
  'ROLE_TO_HAND_OVER',
  /** The export was left lying too long; it begins again. */
  'EXPORT_EXPIRED',
  /** Nobody holds an office at this school who could be told. */
  'NOBODY_IN_OFFICE',
] as const;
export type IdentityErrorCode = (typeof IDENTITY_ERROR_CODES)[number];
