/** What became of one try at sending: `busy` and `refused` are certain not to have arrived, of `unknown` nobody knows. */
export type Outcome = 'sent' | 'no-consent' | 'busy' | 'refused' | 'unknown';

const MINUTE_MS = 60_000;

/** How long to wait before the second, third and fourth try at a busy platform; then the inbox has to do. */
export const WAITS_MINUTES = [2, 10, 60] as const;

/** A run that began to send and has not said how it went by then is dead. */
export const SILENT_MINUTES = 10;

/**
 * When a notice is to be sent again, or null: never. Only what certainly did not arrive is tried again; what may have
 * arrived is not (decision 13), since two messages are worse than one that is in the inbox anyway.
 */
export function nextTry(outcome: Outcome, triesMade: number, now: Date): Date | null {
  const wait = WAITS_MINUTES[triesMade - 1];
  return outcome === 'busy' && wait !== undefined ? new Date(now.getTime() + wait * MINUTE_MS) : null;
}

/** Whether one try has used up what the person had accepted. */
export const isConsumed = (outcome: Outcome): boolean => outcome === 'sent' || outcome === 'unknown';
