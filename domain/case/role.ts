import type { CaseRole } from '@types_/case/status';
import type { Resource } from '../identity/can';
import { type Actor, CASE_HANDLERS, membershipAt } from '../identity/membership';
import { MOST_REOPENINGS } from './conditions';
import type { CaseState, Doer } from './state';

/** Whether a case is the youth league's: the second reopening was not enough. */
const isEscalated = ({ phase, reopenings }: CaseState): boolean =>
  phase.status === 'closed' && reopenings >= MOST_REOPENINGS && phase.verdict !== 'solved';

/** A case as rights are asked about it. */
export const resourceOf = (state: CaseState): Resource => ({
  schoolId: state.schoolId,
  prefecture: null,
  ownerId: state.authorId,
  isEscalated: isEscalated(state),
});

/**
 * As whom an actor stands to a case, or null when it does not exist for them.
 * An author never handles their own case. The youth league enters once the second reopening was not enough.
 */
export function standingIn(actor: Actor, state: CaseState, now: Date): Doer | null {
  const as = (role: CaseRole, office: string): Doer => ({ id: actor.id, role, office });
  if (state.authorId === actor.id) return as('author', '');
  const desk = membershipAt(actor, state.schoolId, CASE_HANDLERS, now);
  if (desk) return as('officer', desk.office);
  const league = membershipAt(actor, state.schoolId, ['youth-league'], now);
  return league && isEscalated(state) ? as('youth-league', league.office) : null;
}
