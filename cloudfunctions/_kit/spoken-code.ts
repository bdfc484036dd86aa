import { SPOKEN_LETTERS } from '@types_/core/spoken-letters';

/** A code of `length` letters that people read aloud, from a hash in base64url: the same hash is the same code. */
export const spokenCode = (hash: string, length: number): string =>
  Array.from(
    Buffer.from(hash, 'base64url').subarray(0, length),
    (byte) => SPOKEN_LETTERS[byte % SPOKEN_LETTERS.length],
  ).join('');
