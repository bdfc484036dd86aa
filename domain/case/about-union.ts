import type { CommandName } from '@types_/case/command';
import type { CaseRole } from '@types_/case/status';
import { CASE_HANDLERS, isCurrent, type Membership } from '../identity/membership';
import { type CaseState, lastTaken } from './state';

const UNION: readonly string[] = CASE_HANDLERS;
/** Steps of the union's desk that make one case of several: the youth league sees no others to do that with. */
const UNIONS_ALONE: readonly CommandName[] = ['merge', 'join', 'part'];
/** What the youth league does beside a desk, and not as one. */
const BESIDE_DESK: readonly CommandName[] = ['urge', 'callback'];

export type AboutUnion = Pick<CaseState, 'aboutUnion'>;

/** Whether the union has no part in a case: it is about somebody at its desk (decision 30). */
export const isClosedToUnion = ({ aboutUnion }: AboutUnion, role: string): boolean =>
  aboutUnion === true && UNION.includes(role);

/** So long before a filing: whoever was of the desk then may be whom it is about. */
const YEAR_MS = 365 * 86_400_000;

export type WithTerms = { memberships: readonly Membership[] };

/**
 * From which filings on what is about a school's union desk exists for somebody: those of a year after they left it; null: of none, since
 * they are of it now. Terms that ended stay on record (decision 11).
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
 * Whether somebody is of the union's desk that a case is about, or was at any time since a year before it was filed: then it does not exist
 * for them, whatever else they are by now (decisions 32 and 37).
 */
export function isOfItsDesk(who: WithTerms, { schoolId, filedAt }: Pick<CaseState, 'schoolId' | 'filedAt'>, now: Date) {
  const from = apartFrom(who, schoolId, now);
  return from === null || filedAt < from;
}

/** By which step it is known that a case is about the union: its filing, or the author's later word. */
export const aboutUnionSince = ({ aboutUnion, events }: Pick<CaseState, 'aboutUnion' | 'events'>) =>
  aboutUnion === true
    ? events.find(({ what }) => what.name === 'about-union' || (what.name === 'file' && what.aboutUnion === true))
    : undefined;

/** The 议题 that a case was one of before it was about the union: what the union wrote of that may tell of this. */
export function leftMatterOf({ aboutUnion, events }: Pick<CaseState, 'aboutUnion' | 'events'>): string | null {
  const joined = aboutUnion === true ? lastTaken(events, 'join')?.what : undefined;
  return joined?.name === 'join' ? joined.matter : null;
}

/** By what it is told: whoever comes to the youth league later is told under it too. */
export const aboutUnionKey = (seq: number): string => `about-union:${seq}`;

/** Whether somebody stands in a case as one of its desk: the union's, and the youth league's where the union has no part in it. */
export const isDeskRole = ({ aboutUnion }: AboutUnion, role: string): boolean =>
  aboutUnion === true ? role === 'youth-league' : UNION.includes(role);

/** Whether a role may take a step that the life cycle gives to some. */
export function isAmong(
  { aboutUnion }: AboutUnion,
  by: readonly CaseRole[],
  { name, role }: { name: CommandName; role: CaseRole },
): boolean {
  if (!aboutUnion) return by.includes(role);
  if (UNION.includes(role)) return false;
  if (role !== 'youth-league') return by.includes(role);
  if (BESIDE_DESK.includes(name)) return false;
  return by.includes(role) || (by.includes('union-admin') && !UNIONS_ALONE.includes(name));
}
