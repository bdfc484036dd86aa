import { getStored } from '@/platform/storage';

/**
 * answering: may be changed. waiting: to be cast, not known to be. cast: lies in its urn. refused: will not be cast.
 */
export type Stage = 'answering' | 'waiting' | 'cast' | 'refused';

/** Where the phone keeps the ballot of a round. */
export const placeOfBallot = (round: string): string => `ballot-${round}`;

/** How far the ballot of a round has come on this phone: all that the first page asks. */
export function stageOf(round: string): Stage | null {
  const kept = getStored(placeOfBallot(round)) as { stage: Stage } | undefined;
  return kept ? kept.stage : null;
}
