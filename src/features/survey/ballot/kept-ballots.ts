import { storedKeys } from '@/platform/stored-keys';
import { type KeptBallot, keptBallot, placeOfBallot } from './kept-ballot';

const PLACE = placeOfBallot('');

/** Whether this phone keeps any. */
export const hasBallots = (): boolean => storedKeys().some((key) => key.startsWith(PLACE));

/** All ballots that this phone keeps, of whichever round. */
export const keptBallots = (): KeptBallot[] =>
  storedKeys().flatMap((key) => (key.startsWith(PLACE) ? (keptBallot(key.slice(PLACE.length)) ?? []) : []));
