import type { Role } from '@types_/identity/role';
import type { CaseState } from './state';

/**
 * Who keeps out of a case as the youth league: who said so themself, whom another of the league named, and whom the union's admin
 * named while they were not of the league. An admin's word on somebody of the league is for the union's desk alone (decision 37):
 * the union does not choose who watches over it.
 */
export const outOfLeague = ({ events }: Pick<CaseState, 'events'>): string[] =>
  events.flatMap(({ by, what }) => {
    if (what.name !== 'recuse') return [];
    const who = what.who ?? by.id;
    const counts = by.role !== 'union-admin' || who === by.id || what.outsideLeague === true;
    return counts && who !== undefined ? [who] : [];
  });

/** Who keeps out of a case in a role. */
export const keptOutAs = (role: Role, state: Pick<CaseState, 'events' | 'recused'>): readonly string[] =>
  role === 'youth-league' ? outOfLeague(state) : state.recused;
