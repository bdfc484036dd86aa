import type { Command } from '@types_/case/command';
import { isDisputed } from './queue-place';
import { departmentOf } from './role';
import type { CaseEvent, CaseState } from './state';
import { turnOf } from './turn';

/** Steps of the desk that take nothing up: who leaves a word, or keeps out of it themself, does not handle it. */
const ASIDE: readonly CaseEvent['what']['name'][] = ['note', 'recuse'];

/** Steps that say whose a case is: all by which the youth league takes one up. */
const ROUTES: readonly CaseEvent['what']['name'][] = ['assign', 'keep'];
/** By putting it into somebody's hands an admin decides about what was sent back. */
const DECIDES: readonly CaseEvent['what']['name'][] = [...ROUTES, 'take', 'pass'];

/** Steps of a department that take nothing up either: who gives it back leaves it to the desk again. */
const GIVES_BACK: readonly CaseEvent['what']['name'][] = [...ASIDE, 'send-back'];

/**
 * Whether somebody has taken a case up again. While what a department sent back waits for a decision, no other step does: officers
 * work on, and it is still nobody's to decide.
 */
function isTakenUp({ by: { role }, what: { name } }: CaseEvent, waitsForDecision: boolean): boolean {
  if (role === 'youth-league' || (role === 'officer' && waitsForDecision)) return ROUTES.includes(name);
  if (role === 'union-admin' && waitsForDecision) return DECIDES.includes(name);
  if (role === 'department') return !GIVES_BACK.includes(name);
  return (role === 'officer' || role === 'union-admin') && !ASIDE.includes(name);
}

/** Whether a step says that nobody at the desk may handle a case. */
export const isForWantOfDesk = (what: Command | CaseEvent['what']): boolean =>
  what.name === 'escalate' && what.because === 'no-desk';

/**
 * Since when nobody at the desk may handle a case, so that the youth league finds somebody (二.10: whom it is about does not
 * handle it); null when somebody does. Sending it back begins anew.
 */
export function desklessSince(state: Pick<CaseState, 'events' | 'phase' | 'disputed'>): Date | null {
  const waitsForDecision = isDisputed(state);
  for (const event of [...state.events].reverse()) {
    if (isForWantOfDesk(event.what)) return event.at;
    if (event.what.name === 'reopen' || isTakenUp(event, waitsForDecision)) return null;
  }
  return null;
}

/** Whether it is the union's desk that has to move: the school's turn, no department has the case, and it is not about the union. */
export const waitsForDesk = ({ phase, aboutUnion }: Pick<CaseState, 'phase' | 'aboutUnion'>): boolean =>
  !aboutUnion && turnOf(phase) === 'school' && departmentOf(phase) === null;

/**
 * Whether it is for somebody of the school to move who may turn out not to be there: the desk, or a department in which nobody is while
 * the desk is empty too.
 */
export const waitsForStaff = ({ phase, aboutUnion }: Pick<CaseState, 'phase' | 'aboutUnion'>): boolean =>
  !aboutUnion && turnOf(phase) === 'school';

/** Whether a case waits for the youth league to find somebody, since nobody at the desk, or in the department that has it, may handle it. */
export const isDeskless = (state: CaseState): boolean => waitsForStaff(state) && desklessSince(state) !== null;
