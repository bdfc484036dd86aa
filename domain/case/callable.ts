import { isThem } from '../identity/membership';
import { hasHandled, leagueTaskOf } from './league';
import { type CaseState, type Doer, isOver } from './state';
import { isHearsay } from './told';

/**
 * Whether somebody may open the author's phone number (decision 35): the youth league for a call that is theirs to make, and who handles a
 * case in which somebody may come to harm. Never a department, which sees no name either; nor who wrote that danger down themself, as long
 * as it is their word alone: anybody's number could be opened by it.
 */
export function mayCall(state: CaseState, by: Doer): boolean {
  if (!['officer', 'union-admin', 'youth-league'].includes(by.role)) return false;
  if (by.role === 'youth-league' && leagueTaskOf(state) === 'callback') return !hasHandled(state, by);
  const isOwnWord = isHearsay(state) && isThem(by, state.events[0]?.by.id);
  return state.danger && !isOver(state.phase) && !isOwnWord;
}
