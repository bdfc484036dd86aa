import { deadlineDay } from '../deadlines';
import { desklessSince, isDeskless, waitsForDesk } from '../deskless';
import { isDisputed } from '../queue-place';
import type { CaseState } from '../state';
import type { Alarm } from './alarms';

/** By what it is known that a case is deskless: whoever comes to the desk or the youth league later is told under it too. */
export const desklessKey = (since: Date): string => `deskless:${since.toISOString()}`;

/**
 * Where somebody keeps out of a case, each step may have left it to a desk of which nobody may handle it, and where a department
 * sent it back, to nobody who decides: somebody is to look at once. Once nobody may, the youth league is told.
 */
export function desklessAlarms(state: CaseState): Alarm[] {
  const since = desklessSince(state);
  if (since && isDeskless(state)) {
    const day = deadlineDay(state);
    return [{ key: desklessKey(since), at: since, does: { tell: 'case-deskless', whom: 'league', ...day } }];
  }
  const last = state.events.at(-1);
  if (!last || !waitsForDesk(state)) return [];
  const look = (whom: 'desk' | 'admins'): Alarm => ({ key: `${whom}:${last.seq}`, at: last.at, does: { look: whom } });
  return [
    ...(state.recused.length > 0 ? [look('desk')] : []),
    // The only admin may have written it, or keep out of it.
    ...(isDisputed(state) ? [look('admins')] : []),
  ];
}
