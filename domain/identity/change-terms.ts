import type { Result } from '@types_/core/result';
import { accept, refuse } from '@types_/core/result';
import type { Role } from '@types_/identity/role';
import { rolesToGrant } from './grants';
import { type Actor, isMet, type Membership, type Place } from './membership';
import { isAt } from './place';
import { coveredUntil, isOver, overlap, type Term } from './term';
import { apartIn, isOfDesk, isOfLeagueFor, isOfThatDesk } from './union-desk';

/** Roles without whose holder nobody could give roles at their place: the last one cannot vanish. */
const KEEPERS = ['union-admin', 'youth-league', 'city-admin', 'province-admin'] as const satisfies readonly Role[];
/** Whether whoever holds a role can give roles at its place. */
export const isKeeper = (role: Role): boolean => (KEEPERS as readonly Role[]).includes(role);

/** The term of somebody who keeps a place, as the place remembers it. */
export interface KeeperTerm extends Term {
  id: string;
  role: Role;
}

/** A term to be ended at a moment. */
export interface Ending {
  membership: Membership;
  at: Date;
}

/** A term to be given, to somebody who holds what they hold already. */
export interface Giving {
  personId: string;
  held: readonly Membership[];
  membership: Membership;
}

export interface Changes {
  ends: readonly Ending[];
  gives: readonly Giving[];
}

export type ChangeRefusal =
  | 'NOT_ALLOWED'
  | 'ROLE_NOT_FOR_ONESELF'
  | 'ROLE_FOR_LEAGUE'
  | 'ROLE_HELD'
  | 'TERM_OVER'
  | 'LAST_ADMIN';

/** When an ended term ends: one that has not begun never does. */
export const endedAt = ({ from }: Term, at: Date): Date => (from > at ? from : at);

const keeperTerm = ({ id, role, from, to }: Membership): KeeperTerm => ({ id, role, from, to });

/**
 * Whether somebody may end and give these terms at a place, all in one step, and who keeps the place afterwards. Nobody
 * gives themselves anything, and no change makes the time shorter for which a place is kept without a gap.
 */
export function changeTerms(
  granter: Pick<Actor, 'id' | 'memberships'>,
  place: Place,
  keepers: readonly KeeperTerm[],
  { ends, gives }: Changes,
  now: Date,
): Result<KeeperTerm[], ChangeRefusal> {
  const may = rolesToGrant(granter, place, now);
  const all = [...ends, ...gives].map(({ membership }) => membership);
  if (all.some((one) => !may.includes(one.role) || !isAt(one, place))) return refuse('NOT_ALLOWED');
  if (ends.some(({ membership }) => !mayEnd(granter, membership, now))) return refuse('NOT_ALLOWED');
  if (gives.some(({ personId }) => personId === granter.id)) return refuse('ROLE_NOT_FOR_ONESELF');
  if (gives.some((giving) => takesFromLeague(giving, granter, now))) return refuse('ROLE_FOR_LEAGUE');
  if (ends.some(({ membership, at }) => isOver(membership, at))) return refuse('TERM_OVER');
  const ended = new Map(ends.map(({ membership, at }) => [membership.id, endedAt(membership, at)]));
  if (gives.some((giving, index) => isHeld(giving, gives.slice(0, index), ended))) return refuse('ROLE_HELD');

  // Whoever is ended has kept the place, even if the place does not know of them.
  const unknown = ends.map(({ membership }) => membership).filter(({ id }) => !keepers.some((one) => one.id === id));
  const before = [...keepers, ...unknown.filter(({ role }) => isKeeper(role)).map(keeperTerm)];
  const after = [
    ...before.map((one) => ({ ...one, to: ended.get(one.id) ?? one.to })),
    ...gives.flatMap(({ membership }) => (isKeeper(membership.role) ? [keeperTerm(membership)] : [])),
  ].filter((one) => !isOver(one, now));
  const vanishes = KEEPERS.some((role) => {
    const of = (terms: readonly KeeperTerm[]) => terms.filter((one) => one.role === role);
    return coveredUntil(of(after), now) < coveredUntil(of(before), now);
  });
  return vanishes ? refuse('LAST_ADMIN') : accept(after);
}

/** Whether it is the union's desk that gives something at a school: who left it within a year still is of it. */
export const isUnions = (granter: Pick<Actor, 'memberships'>, { schoolId }: Pick<Membership, 'schoolId'>, now: Date) =>
  schoolId !== null && isOfThatDesk(granter, { schoolId, aboutUnion: now }, now);

/** Whether somebody is of a school's youth league now, and not of its desk now, whenever they left that. */
const isOfLeagueNow = (granter: Pick<Actor, 'memberships'>, { schoolId }: Pick<Membership, 'schoolId'>, now: Date) =>
  schoolId !== null &&
  apartIn(granter, schoolId, now).length > 0 &&
  isOfLeagueFor(granter, { schoolId, aboutUnion: null }, now);

/**
 * Whether somebody may end a term that is theirs to give: of whoever is met, what the youth league gave the union does not end. Else its desk could speak
 * for that office from then on, and who apart from it reads what is kept from it would be its to say (decision 36). One's own anybody may,
 * and who is of the league now and not of the desk ends the league's, also within the year after they left it: else nobody could, where they alone are the league.
 */
export const mayEnd = (granter: Pick<Actor, 'memberships'>, term: Membership, now: Date): boolean =>
  !(isMet(term) && term.byUnion === false && isUnions(granter, term, now)) ||
  isOfLeagueNow(granter, term, now) ||
  granter.memberships.some(({ id }) => id === term.id);

/**
 * Whether a gift puts somebody of the youth league, or who is about to be, out of all that is about the union's desk: whoever is of that
 * desk has no part in it for a year (decision 37). That is for the league to decide, and for nobody who is or lately was of the desk, whatever else they are.
 */
function takesFromLeague({ held, membership }: Giving, granter: Pick<Actor, 'memberships'>, now: Date): boolean {
  return (
    isOfDesk(membership) &&
    isUnions(granter, membership, now) &&
    held.some((one) => one.role === 'youth-league' && isAt(one, membership) && !isOver(one, now))
  );
}

/** Whether somebody would hold the same role twice at once at a place. */
function isHeld(
  { personId, held, membership }: Giving,
  earlier: readonly Giving[],
  ended: ReadonlyMap<string, Date>,
): boolean {
  const given = earlier.filter((one) => one.personId === personId).map((one) => one.membership);
  return [...held.map((one) => ({ ...one, to: ended.get(one.id) ?? one.to })), ...given].some(
    (one) => one.role === membership.role && isAt(one, membership) && overlap(one, membership),
  );
}
