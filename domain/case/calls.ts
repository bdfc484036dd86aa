import { dayOf } from '../core/school-clock';
import { type CaseEvent, type CaseState, lastTaken } from './state';

/** Days on each of which a student was called in vain, after which the youth league's call may end without one (decision 20). */
export const CALL_DAYS = 3;

/** Calls since the case was last closed for good, in their order. */
function callsOf(events: readonly CaseEvent[]): { seq: number; at: Date; solved: boolean | null }[] {
  const since = lastTaken(events, 'reopen')?.seq ?? -1;
  return events.flatMap(({ seq, at, what }) =>
    seq > since && what.name === 'callback' ? [{ seq, at, solved: what.solved }] : [],
  );
}

/** The days on which the student was called and not reached, each once. */
export const missedDays = (events: readonly CaseEvent[]): string[] => [
  ...new Set(callsOf(events).flatMap(({ at, solved }) => (solved === null ? [dayOf(at)] : []))),
];

/** Whether a call in which nobody answered ends it: the last of so many days. */
export const isLastMissed = (events: readonly CaseEvent[], now: Date): boolean =>
  new Set([...missedDays(events), dayOf(now)]).size >= CALL_DAYS;

/** Whether the author has yet to say whether what was written down of the call is what they said. */
export function awaitsVouching({ phase, events }: Pick<CaseState, 'phase' | 'events'>): boolean {
  const last = callsOf(events).at(-1);
  if (phase.status !== 'closed' || !last || last.solved === null) return false;
  return !events.some(({ seq, what }) => what.name === 'vouch' && seq > last.seq);
}
