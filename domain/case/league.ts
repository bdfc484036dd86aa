import type { LeagueTask } from '@types_/case/status';
import { isSilent } from './danger-alarms';
import { isDeskless } from './deskless';
import { authorIsGone } from './gone';
import { MOST_REOPENINGS } from './limits';
import { type CaseState, isOver } from './state';
import { turnOf } from './turn';

/**
 * Why a case stands on the youth league's list now (product.md section 2): nobody at the desk may handle it, or it is thirty days
 * overdue and still the school's turn, or there is danger and neither student nor desk says anything, or closed after the second reopening without the student saying that it is solved, and not called yet; or it
 * is its desk. Null: it does not.
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
  return escalatedAt !== null && turnOf(phase) === 'school' ? 'overdue' : null;
}

/**
 * Whether somebody has handled a case, now or ever: who has, does not call the student about it. Asking the desk is no handling;
 * giving it to a department in the desk's place is.
 */
export const hasHandled = ({ events, handlerId }: Pick<CaseState, 'events' | 'handlerId'>, id: string): boolean =>
  handlerId === id ||
  events.some(({ by, what }) => by.id === id && (by.role !== 'youth-league' || ['assign', 'keep'].includes(what.name)));
