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
  /** No student of this school has that number, or what was found is too old to be used. */
  'MEMBER_NOT_FOUND',
  /** No such term at this place, for this caller. */
  'TERM_NOT_FOUND',
  /** A term begins today or within a year, ends after it begins and is no longer than five years. */
  'TERM_WRONG',
  /** The term is over already. */
  'TERM_OVER',
  /** Nobody gives themselves a role. */
  'ROLE_NOT_FOR_ONESELF',
  /** The person holds this role here for a part of the term already. */
  'ROLE_HELD',
  /** Somebody of the youth league: who is of the union's desk does not make them one of it. */
  'ROLE_FOR_LEAGUE',
  /** The last one who can give roles here: a successor must be there first, or in the same step, and for as long. */
  'LAST_ADMIN',
  /** The code is wrong, used, too old, or whoever gave it could not give it any more. One code: it never tells which. */
  'INVITATION_INVALID',
  /** Somebody else has this office, which one person holds at a time; params: office. */
  'OFFICE_TAKEN',
  /** No such code at this place, for this caller, or it was listed too long ago. */
  'INVITATION_NOT_FOUND',
  /** Somebody has taken the code meanwhile: it is a term now, and is ended like one. */
  'INVITATION_TAKEN',
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
  /** The account that used this line is being deleted: it is free in a few minutes. */
  'LINE_LEAVING',
  /** What was typed to confirm the deletion of an account is not right; nothing was deleted. */
  'PROOF_WRONG',
  /** Who holds this office hands it over before the account can go; params: role. */
  'ROLE_TO_HAND_OVER',
  /** So many exports of one's own data were started today; params: most. */
  'EXPORT_LIMIT',
  /** The export was left lying too long; it begins again. */
  'EXPORT_EXPIRED',
  /** Nobody holds an office at this school who could be told. */
  'NOBODY_IN_OFFICE',
  /** A break of a school ends before it begins; params: day, its first. */
  'BREAK_BACKWARDS',
  /** A break of a school is longer than any holiday; params: day, its first, and most, days. */
  'BREAK_TOO_LONG',
  /** Two breaks of a school share a day; params: day, the first of the later one. */
  'BREAKS_OVERLAP',
  /** More school days off in a row than a union decides alone; params: day, the first, and most, days. */
  'BREAK_LEAGUE_ONLY',
  /** From a break on there would be too few school days for any promise to come due; params: day, its first. */
  'BREAKS_LEAVE_NO_DAYS',
  /** Two departments of one name; params: name. */
  'DEPARTMENT_TWICE',
  /** Another department has this name, or had it until lately; params: name. */
  'DEPARTMENT_NAME_TAKEN',
  /** A department that is to go has open cases or people; params: name, cases, staff. */
  'DEPARTMENT_IN_USE',
  /** Somebody else changed the school's settings meanwhile; nothing was written, and they are to be looked at again. */
  'SETTINGS_CHANGED',
] as const;
export type IdentityErrorCode = (typeof IDENTITY_ERROR_CODES)[number];
