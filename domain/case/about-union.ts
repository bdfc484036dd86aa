import type { CommandName } from '@types_/case/command';
import type { CaseRole } from '@types_/case/status';
import { CASE_HANDLERS } from '../identity/membership';
import { isOfThatDesk, type WithTerms } from '../identity/union-desk';
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

/** Whether somebody is, or lately was, of the union's desk that a case is about: as of the day on which it was filed (decisions 32 and 37). */
export const isOfItsDesk = (
  who: WithTerms,
  { schoolId, filedAt: aboutUnion }: Pick<CaseState, 'schoolId' | 'filedAt'>,
  now: Date,
): boolean => isOfThatDesk(who, { schoolId, aboutUnion }, now);

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
