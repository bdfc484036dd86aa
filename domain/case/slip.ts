import { isThem, type Known } from '../identity/membership';
import type { Alarm } from './alarms/alarms';
import { isNobodys } from './gone';
import { type CaseState, lastTaken } from './state';

/** Steps by which whose a case is was settled anew, where it was told at the counter. */
const SETTLES: readonly string[] = ['file', 'disown', 'new-slip'];

/**
 * The entry with which the last slip of a case came: its filing for nobody, or the last that the desk printed. Null where there is none: it
 * was told in somebody's name, or was disowned and nobody printed one since. Whose it is decides whether the code is good.
 */
export function slipAt({ authorId, events }: Pick<CaseState, 'authorId' | 'events'>): number | null {
  if (!isNobodys({ authorId }) && !lastTaken(events, 'claim')) return null;
  const last = [...events].reverse().find(({ what }) => SETTLES.includes(what.name));
  return last && last.what.name !== 'disown' ? last.seq : null;
}

/** Whether somebody has had a slip of a case in hand before it was anybody's: they cannot be the student who brings it. */
export const hasWrittenSlip = ({ events }: Pick<CaseState, 'events'>, who: Known): boolean =>
  events.some(({ by, what }) => isThem(who, by.id) && (what.name === 'file' || what.name === 'new-slip'));

/** That a case was disowned, and nobody has printed a slip for whoever said it. */
export function disownedAlarms(state: CaseState): Alarm[] {
  const last = isNobodys(state) && slipAt(state) === null ? lastTaken(state.events, 'disown') : undefined;
  return last ? [{ key: `disowned:${last.seq}`, at: last.at, does: { tell: 'case-disowned', whom: 'desk' } }] : [];
}
