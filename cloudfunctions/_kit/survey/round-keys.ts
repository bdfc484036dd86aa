import { type Sealed, seal, unseal } from '../crypto';
import { Collection } from '../database';
import { type PaperKey, paperKeyOf } from './paper-key';

/** The seed of a round's keys: made when it opens, gone when it closes. Nothing else holds it. */
export interface RoundKeyDocument {
  /** The round. */
  _id: string;
  seed: Sealed;
}

export const roundKeys = new Collection<RoundKeyDocument>('round-keys');

const SEED_BYTES = 32;
const placeOfSeed = (roundId: string): string => `round-keys/${roundId}/seed`;

/** What is sealed of it: it is nothing personal, and a round that is open must outlive the key that its seed was sealed under. */
export const SEALED_SEEDS = { collection: 'round-keys', sealed: [{ field: 'seed', place: placeOfSeed }] } as const;

/** A seed as it is stored. */
export const sealedSeed = (roundId: string, seed: Uint8Array): Sealed =>
  seal(Buffer.from(seed).toString('base64url'), placeOfSeed(roundId));

/** The key of one group of a part. `paperKeysReady` must have been awaited. */
export function groupKey({ _id, seed }: RoundKeyDocument, partId: string, group: number): PaperKey {
  const bytes = Buffer.from(unseal(seed, placeOfSeed(_id)), 'base64url');
  if (bytes.length !== SEED_BYTES) throw new Error(`the seed of round ${_id} is no seed`);
  return paperKeyOf(bytes, `${partId}:${group}`);
}
