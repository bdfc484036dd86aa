import type { Role } from '@types_/identity/role';
import { CASE_HANDLERS, isCurrent, type Membership } from './membership';

const UNION: readonly Role[] = CASE_HANDLERS;

/** So long before something that is about the union's desk: whoever was of it then may be whom it is about. A year is a term of office. */
const YEAR_MS = 365 * 86_400_000;

export type WithTerms = { memberships: readonly Membership[] };

/** Something at a school. `aboutUnion`: of what is about its union's desk, as of which day; null: it is about something else. */
export interface AtSchool {
  schoolId: string;
  aboutUnion: Date | null;
}

/**
 * From which day on what is about a school's union desk exists for somebody: what came later than a year after they left it; null: nothing,
 * since they are of it now. Terms that ended stay on record (decision 11).
 */
export function apartFrom({ memberships }: WithTerms, schoolId: string, now: Date): Date | null {
  let from = 0;
  for (const one of memberships) {
    if (one.schoolId !== schoolId || !UNION.includes(one.role)) continue;
    if (isCurrent(one, now)) return null;
    const { to } = one;
    if (to && to > one.from && one.from <= now) from = Math.max(from, to.getTime() + YEAR_MS);
  }
  return new Date(from);
}

/**
 * Whether somebody is of the union's desk that something of a day is about, or was at any time since a year before: then it does not exist
 * for them, whatever else they are by now (decisions 32, 34 and 37).
 */
export function isOfThatDesk(who: WithTerms, { schoolId, aboutUnion }: AtSchool, now: Date): boolean {
  if (aboutUnion === null) return false;
  const from = apartFrom(who, schoolId, now);
  return from === null || aboutUnion < from;
}

/** Whether somebody is of a school's youth league now, and not of its union's desk where something is about that: only to them it can go. */
export const isOfLeagueFor = (who: WithTerms, at: AtSchool, now: Date): boolean =>
  !isOfThatDesk(who, at, now) &&
  who.memberships.some((one) => one.schoolId === at.schoolId && one.role === 'youth-league' && isCurrent(one, now));
