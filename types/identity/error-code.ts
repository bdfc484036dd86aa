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
  /** Number and name are right and no account holds them: binding is all that is needed. */
  'REBIND_NOT_NEEDED',
  /** No such request, or none that the caller may decide. */
  'APPROVAL_NOT_FOUND',
  /** The request is not open any more: somebody else decided, the holder objected, or its time is over. */
  'APPROVAL_OVER',
  /** A minor's name: the youth league was asked, and has until the day to say yes; params: day. */
  'APPROVAL_NEEDED',
  /** So many names were opened by this person today; params: most. */
  'OPENING_LIMIT',
] as const;
export type IdentityErrorCode = (typeof IDENTITY_ERROR_CODES)[number];
