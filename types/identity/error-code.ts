export const IDENTITY_ERROR_CODES = [
  /** Number and name do not stand together in this school's roster. One code for a wrong number and a wrong name: it never tells which numbers exist. */
  'ROSTER_NO_MATCH',
  /** Number and name are right, but another WeChat account holds them. */
  'ROSTER_ALREADY_BOUND',
  /** This WeChat account is bound to a student already. */
  'ACCOUNT_ALREADY_BOUND',
  /** Right person, but the roster entry is closed: graduated or left. */
  'ROSTER_CLOSED',
] as const;
export type IdentityErrorCode = (typeof IDENTITY_ERROR_CODES)[number];
