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

/** So long somebody has an office that the union gave before it is theirs for a year to come: a gift asks for no yes, and an hour of it would do. */
const TAKEN_UP_MS = 30 * 86_400_000;

export const isOfDesk = ({ role }: Pick<Membership, 'role'>): boolean => UNION.includes(role);

/** From when on somebody held what they were given. */
export const heldFrom = ({ from, heldSince }: Pick<Membership, 'from' | 'heldSince'>): Date =>
  heldSince && heldSince > from ? heldSince : from;

/** The terms of a line that nobody had bound as whoever binds it has them: what was over by then nobody has held. Of what the union gave; other terms count as they are. */
export const heldByNow = (memberships: readonly Membership[], now: Date): Membership[] =>
  memberships.map((one) => (isOfDesk(one) && one.byUnion && !one.heldSince ? { ...one, heldSince: now } : one));

/** The time that somebody has held, or holds, an office at a school's desk. */
const heldAt = ({ memberships }: WithTerms, schoolId: string) =>
  memberships.flatMap((one) => {
    if (one.schoolId !== schoolId || !isOfDesk(one)) return [];
    const [since, until] = [heldFrom(one).getTime(), one.to?.getTime() ?? Number.POSITIVE_INFINITY];
    return until > since ? [{ since, until, byUnion: one.byUnion === true }] : [];
  });

/** A time, up to its last moment and without that; null: it has no end. */
export interface Times {
  from: Date;
  until: Date | null;
}

/** All there is. */
export const EVER: Times = { from: new Date(0), until: null };
export const isEver = ([first, ...more]: readonly Times[]): boolean =>
  more.length === 0 && first?.from.getTime() === 0 && first.until === null;

/**
 * In which times what is about a school's union desk exists for somebody, in their order: what came later than a year after they left it, and
 * never while they were of it, however short; of who is of it now, in none. Terms that ended stay on record (decision 11). For the year, what
 * the union gave counts once it was held for a month, in one piece or in pieces less than a month apart.
 */
export function apartIn(who: WithTerms, schoolId: string, now: Date): Times[] {
  const begun = heldAt(who, schoolId).filter(({ since }) => since <= now.getTime());
  if (begun.some(({ until }) => now.getTime() < until)) return [];
  let [from, left, held] = [0, 0, 0];
  begun.sort((a, b) => a.since - b.since);
  for (const { since, until, byUnion } of begun) {
    held = (since - left > TAKEN_UP_MS ? 0 : held) + Math.max(0, until - Math.max(since, left));
    left = Math.max(left, until);
    if (!byUnion || held >= TAKEN_UP_MS) from = Math.max(from, left + YEAR_MS);
  }
  const apart: Times[] = [];
  for (const { since, until } of begun) {
    if (since > from) apart.push({ from: new Date(from), until: new Date(since) });
    from = Math.max(from, until);
  }
  return [...apart, { from: new Date(from), until: null }];
}

/**
 * Whether somebody is of the union's desk that something of a day is about, or was at any time since a year before: then it does not exist
 * for them, whatever else they are by now (decisions 32, 34 and 37).
 */
export function isOfThatDesk(who: WithTerms, { schoolId, aboutUnion }: AtSchool, now: Date): boolean {
  if (aboutUnion === null) return false;
  return !apartIn(who, schoolId, now).some(
    ({ from, until }) => from <= aboutUnion && (until === null || aboutUnion < until),
  );
}

/** Whether somebody is of a school's youth league now, and not of its union's desk where something is about that: only to them it can go. */
export const isOfLeagueFor = (who: WithTerms, at: AtSchool, now: Date): boolean =>
  !isOfThatDesk(who, at, now) &&
  who.memberships.some((one) => one.schoolId === at.schoolId && one.role === 'youth-league' && isCurrent(one, now));
