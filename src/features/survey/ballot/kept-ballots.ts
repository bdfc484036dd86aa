import { storedKeys } from '@/platform/stored-keys';
import { type KeptBallot, keptBallot, placeOfBallot } from './kept-ballot';

const PLACE = placeOfBallot('');

/** All ballots that this phone keeps, of whichever round. */
export const keptBallots = (): KeptBallot[] =>
  storedKeys().flatMap((key) => (key.startsWith(PLACE) ? (keptBallot(key.slice(PLACE.length)) ?? []) : []));
