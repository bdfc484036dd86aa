import type { CaseErrorCode } from '@types_/case/error-code';
import type { Role } from '@types_/identity/role';
import { type Actor, CASE_HANDLERS, isAmongThem, isCurrent, isThem } from '../identity/membership';
import { isOfItsDesk } from './about-union';
import { hasNoReader } from './gone';
import { keptOutOfLeague, outOfLeague } from './kept-out';
import { type CaseState, type Doer, isOver } from './state';

/** Whom the union's admin can ask to keep out of a case. */
const UNDER_UNION = [...CASE_HANDLERS, 'department'] as const satisfies readonly Role[];
/** Roles whose holders can come to handle a case of their school; somebody of the youth league only that keeps out (decision 37). */
export const COULD_HANDLE = [...UNDER_UNION, 'youth-league'] as const satisfies readonly Role[];

/** A colleague as routing looks at them. */
export type Colleague = Pick<Actor, 'id' | 'former' | 'memberships'>;

const holdsAt = ({ memberships }: Colleague, schoolId: string, roles: readonly Role[], now: Date): boolean =>
  memberships.some((one) => one.schoolId === schoolId && roles.includes(one.role) && isCurrent(one, now));

/**
 * Whether somebody can take a case over: of its school's desk now, not recused, not its author, and not who has it already
 * (首问负责: the desk stays its owner, whoever's hands it is in).
 */
export function canTakeOver(state: CaseState, colleague: Colleague, now: Date): boolean {
  const { schoolId, authorId, recused, handlerId, aboutUnion } = state;
  const out = aboutUnion ? outOfLeague(state) : recused;
  return (
    !isAmongThem(colleague, [authorId, ...out]) &&
    !isThem(colleague, handlerId) &&
    !(aboutUnion && isOfItsDesk(colleague, state, now)) &&
    holdsAt(colleague, schoolId, aboutUnion ? ['youth-league'] : CASE_HANDLERS, now)
  );
}

/**
 * Whether somebody can be asked to keep out of a case: who might come to handle it, and does not keep out yet. The union's admin asks
 * those who handle it in the union's stead; whom they kept out without the league's say the league may still keep out of its own.
 */
export function canBeRecused(state: CaseState, colleague: Colleague, now: Date, by: Doer['role']): boolean {
  const { schoolId, authorId, recused } = state;
  const isLeague = by === 'youth-league';
  const out = isLeague && isOfLeague(colleague, schoolId, now) ? keptOutOfLeague(state) : recused;
  return (
    !isAmongThem(colleague, [authorId, ...out]) &&
    holdsAt(colleague, schoolId, isLeague ? COULD_HANDLE : UNDER_UNION, now)
  );
}

/** Whether somebody is of a school's youth league now. */
export const isOfLeague = (colleague: Colleague, schoolId: string, now: Date): boolean =>
  holdsAt(colleague, schoolId, ['youth-league'], now);

/** Who may ask somebody else to keep out; for oneself everybody may (二.10). */
export const mayRecuseOthers = (role: Doer['role']): boolean => role === 'union-admin' || role === 'youth-league';

/**
 * Why a case cannot go on in another one; null when it can. Only what the same student sent twice is one case, and only into
 * the earlier of the two: so no chain of merged cases ever comes back to where it began, whoever merges at the same moment.
 */
export function obstacleToMerging(
  one: CaseState & { _id: string },
  into: (CaseState & { _id: string }) | null,
): CaseErrorCode | null {
  if (!into || hasNoReader(one) || into.authorId !== one.authorId || into.schoolId !== one.schoolId)
    return 'CASE_MERGE_UNKNOWN';
  if (isOver(into.phase)) return 'CASE_MERGE_OVER';
  if (into.filedAt > one.filedAt || (into.filedAt.getTime() === one.filedAt.getTime() && into._id >= one._id))
    return 'CASE_MERGE_EARLIER';
  // Plain hours would become school days.
  return one.danger && !into.danger ? 'CASE_MERGE_DANGER' : null;
}
