import type { Alarm } from './alarms';
import { deadlineDay } from './deadlines';
import { desklessSince, isDeskless, waitsForDesk } from './deskless';
import type { CaseState } from './state';

/** By what it is known that a case is deskless: whoever comes to the desk or the youth league later is told under it too. */
export const desklessKey = (since: Date): string => `deskless:${since.toISOString()}`;

/**
 * Where somebody keeps out of a case, each of its steps may have left it to a desk of which nobody may handle it: somebody is to
 * look at once. And once nobody may, the youth league is told.
 */
export function desklessAlarms(state: CaseState): Alarm[] {
  const since = desklessSince(state);
  if (since && isDeskless(state)) {
    const day = deadlineDay(state);
    return [{ key: desklessKey(since), at: since, does: { tell: 'case-deskless', whom: 'league', ...day } }];
  }
  const last = state.events.at(-1);
  return last && state.recused.length > 0 && waitsForDesk(state)
    ? [{ key: `desk:${last.seq}`, at: last.at, does: { look: 'desk' } }]
    : [];
}
