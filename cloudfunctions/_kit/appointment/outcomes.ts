import type { Command } from '@types_/case/command';
import type { CaseDocument } from '../case/document';
import { keyedHash } from '../crypto';

/** The step by which a case hears what came of it at a session; `text` null: it was not spoken of. */
export const outcomeStep = (text: string | null): Command =>
  text === null ? { name: 'unspoken' } : { name: 'meet', text };

/** By what a case knows what a version of a session's minutes says of it. */
export const minutesKey = (sessionId: string, nth: number, caseId: string): string =>
  keyedHash('idempotency', 'minutes', `${sessionId}:${nth}`, caseId);

/** By what it knows what the youth league says of it, once. */
export const leagueKey = (sessionId: string, caseId: string): string =>
  keyedHash('idempotency', 'outcome', sessionId, caseId);

/** By what it knows that nobody has written it down. */
export const unrecordedKey = (sessionId: string, caseId: string): string =>
  keyedHash('idempotency', 'unrecorded', sessionId, caseId);

/** Whether it stands in a case what came of it at a session. `versions`: how many its minutes have. */
export function hasOutcome(
  { _id, events }: { _id: string; events: readonly Pick<CaseDocument['events'][number], 'key'>[] },
  sessionId: string,
  versions: number,
): boolean {
  const keys = Array.from({ length: versions }, (_none, nth) => minutesKey(sessionId, nth, _id));
  keys.push(leagueKey(sessionId, _id));
  return events.some(({ key }) => keys.includes(key));
}
