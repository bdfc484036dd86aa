import type { CaseRole } from '@types_/case/status';
import type { Role } from '@types_/identity/role';
import { isAmongThem, type Known } from '../identity/membership';
import type { WithTerms } from '../identity/union-desk';
import { type AboutUnion, isOfItsDesk } from './about-union';
import { type Handled, handlersOf } from './handlers';
import type { CaseState, StandingCase } from './state';

/**
 * Who was kept out of a case as the youth league: who said so themself, whom another of the league named, and whom the union's admin
 * named while they were not of the league. An admin's word on somebody of the league is for the union's desk alone (decision 37):
 * the union does not choose who watches over it.
 */
export const keptOutOfLeague = ({ events }: Pick<StandingCase, 'events'>): string[] =>
  events.flatMap(({ by, what }) => {
    if (what.name !== 'recuse') return [];
    const who = what.who ?? by.id;
    const counts = by.role !== 'union-admin' || who === by.id || what.outsideLeague === true;
    return counts && who !== undefined ? [who] : [];
  });

/**
 * Who has no part in a case as the youth league: who was kept out, and who has handled it as anything else, since nobody watches over what
 * they did themself. Where the league is the desk it watches over nobody.
 */
export const outOfLeague = (state: Handled & AboutUnion): string[] => [
  ...new Set([...keptOutOfLeague(state), ...(state.aboutUnion ? [] : handlersOf(state))]),
];

/** A case as it is asked who has a part in it; `outOfLeague` follows from its events. */
export type Parted = Pick<CaseState, 'schoolId' | 'filedAt' | 'authorId' | 'recused'> &
  AboutUnion & { outOfLeague: readonly string[] };

/**
 * Whether somebody has a part in a case in a role, as far as it is about persons: not an author in their own, nor who was kept out, nor in
 * a case about the union's desk anybody who is or lately was of that desk, whatever else they are (decisions 32 and 37).
 */
export const hasPartAs = (role: Role | CaseRole, who: Known & WithTerms, one: Parted, now: Date): boolean =>
  !isAmongThem(who, [one.authorId, ...(role === 'youth-league' ? one.outOfLeague : one.recused)]) &&
  !(one.aboutUnion === true && isOfItsDesk(who, one, now));
