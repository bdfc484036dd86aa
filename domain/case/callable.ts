import { hasHandled, leagueTaskOf } from './league';
import { type CaseState, type Doer, isOver } from './state';

/**
 * Whether somebody may open the author's phone number (decision 35): the youth league for a call that is theirs to make, and who handles a
 * case in which somebody may come to harm. Never a department, which sees no name either.
 */
export function mayCall(state: CaseState, by: Doer): boolean {
  if (!['officer', 'union-admin', 'youth-league'].includes(by.role)) return false;
  if (by.role === 'youth-league' && leagueTaskOf(state) === 'callback') return !hasHandled(state, by);
  return state.danger && !isOver(state.phase);
}
