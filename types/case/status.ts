/** Where a case stands: the table of product.md section 2. */
export const CASE_STATUSES = [
  'submitted',
  'acknowledged',
  'assigned',
  'waiting-for-student',
  'answered',
  'closed',
  'reopened',
  'refused',
  'merged',
  'withdrawn',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** Those in which a case is open, in the order of its life. */
export const OPEN_STATUSES = [
  'submitted',
  'acknowledged',
  'assigned',
  'waiting-for-student',
  'answered',
  'reopened',
] as const;
export type OpenStatus = (typeof OPEN_STATUSES)[number];

/** What the student said at the end. `none`: asked and silent, which is never satisfaction. */
export const VERDICTS = ['solved', 'unsolved', 'none'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The four grounds on which a case may be refused, each with its own right channel. */
export const REFUSAL_GROUNDS = ['discipline-appeal', 'crime', 'court-or-arbitration', 'outside-school'] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

/** As whom somebody acts on a case. */
export const CASE_ROLES = ['author', 'officer', 'union-admin', 'department', 'youth-league', 'system'] as const;
export type CaseRole = (typeof CASE_ROLES)[number];

/**
 * What the youth league has to do in a case: ask about a late one, find somebody where nobody at the desk may, handle what is about
 * that desk, see to danger in which all are silent, call who sent it back twice. The alphabet backwards: lists show it so.
 */
export const LEAGUE_TASKS = ['overdue', 'deskless', 'desk', 'danger', 'callback'] as const;
export type LeagueTask = (typeof LEAGUE_TASKS)[number];
