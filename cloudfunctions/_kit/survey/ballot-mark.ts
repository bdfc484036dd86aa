import type { Known } from '@domain/identity/membership';
import { keyedHash } from '../crypto';

/** Long enough to tell apart whoever uses one phone. */
const LENGTH = 12;

/**
 * What a phone tells ballots of several people apart by, whatever number each has by now. It stays on the phone, is sent back by nobody,
 * and leads to nobody without our key.
 */
export const ballotMark = ({ id, former = [] }: Known): string =>
  keyedHash('ballot-mark', former[0] ?? id).slice(0, LENGTH);
