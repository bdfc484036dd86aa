import type { LeagueTask } from '@types_/case/status';
import { isAmongThem, isThem, type Known } from '../identity/membership';
import { isSilent } from './alarms/danger-alarms';
import { isUnmet } from './alarms/late-danger';
import { isDeskless } from './deskless';
import { authorIsGone } from './gone';
import { type Handled, handlersOf } from './handlers';
import { MOST_REOPENINGS } from './limits';
import { type CaseState, isOver } from './state';
import { turnOf } from './turn';

/**
 * Why a case stands on the youth league's list now (product.md section 2); null: it does not. A call where the second reopening was
 * not enough; what it is the desk of; danger in which all are silent; nobody at the desk; danger
 * in which the school has missed its moment; thirty days late and the school's turn.
 */
export function leagueTaskOf(state: CaseState): LeagueTask | null {
  const { phase, reopenings, escalatedAt } = state;
  if (phase.status === 'closed') {
    const isEnough = reopenings < MOST_REOPENINGS || phase.verdict === 'solved' || phase.calledBack !== null;
    // Where the youth league is the desk there is nobody above it at the school to call.
    return isEnough || authorIsGone(state) || state.aboutUnion ? null : 'callback';
  }
  if (state.aboutUnion) return isOver(phase) ? null : 'desk';
  if (isSilent(state)) return 'danger';
  if (isDeskless(state)) return 'deskless';
  if (isUnmet(state)) return 'danger';
  return escalatedAt !== null && turnOf(phase) === 'school' ? 'overdue' : null;
}

/**
 * Whether somebody has handled a case, now or ever: who has, does not call the student about it. Asking the desk is no handling;
 * giving it to a department in the desk's place is.
 */
export const hasHandled = (state: Handled, who: Known): boolean =>
  isAmongThem(who, handlersOf(state)) ||
  state.events.some(({ by, what }) => isThem(who, by.id) && ['assign', 'keep'].includes(what.name));
