import { createHash } from 'node:crypto';
import { BYTES, SUITE } from '@types_/survey/ballot';
import sodium from 'libsodium-wrappers-sumo';

/**
 * The server's side of RFC 9497 (VOPRF, ristretto255-SHA512), on libsodium's group: @noble/curves, which the phone uses, takes
 * ten times as long for it (docs/decisions/0023). The test holds it to the RFC's vectors and to the other library.
 */
const MODE_VERIFIABLE = 1;
const SHA512_BLOCK = 128;
const UNIFORM_BYTES = 64;

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const short = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
/** A value after its length, as the RFC writes values one after the other. */
const framed = (value: Uint8Array): Buffer => Buffer.concat([short(value.length), value]);
const sha512 = (...parts: Uint8Array[]): Buffer => createHash('sha512').update(Buffer.concat(parts)).digest();

const CONTEXT = Buffer.concat([bytes('OPRFV1-'), Buffer.from([MODE_VERIFIABLE]), bytes(`-${SUITE}`)]);
const named = (name: string): Buffer => Buffer.concat([bytes(name), CONTEXT]);

/** expand_message_xmd with SHA-512 for 64 bytes, one round of it (RFC 9380, 5.3.1). */
function expand(message: Uint8Array, purpose: Buffer): Buffer {
  const tag = Buffer.concat([purpose, Buffer.from([purpose.length])]);
  const first = sha512(Buffer.alloc(SHA512_BLOCK), message, short(UNIFORM_BYTES), Buffer.from([0]), tag);
  return sha512(first, Buffer.from([1]), tag);
}

const toScalar = (message: Uint8Array, purpose = named('HashToScalar-')): Uint8Array =>
  sodium.crypto_core_ristretto255_scalar_reduce(expand(message, purpose));
const toGroup = (message: Uint8Array): Uint8Array =>
  sodium.crypto_core_ristretto255_from_hash(expand(message, named('HashToGroup-')));
const times = (scalar: Uint8Array, element: Uint8Array): Uint8Array =>
  sodium.crypto_scalarmult_ristretto255(scalar, element);

/** The key of one group of one part of a round. */
export interface PaperKey {
  secret: Uint8Array;
  /** 32 bytes: published when the round opens. */
  public: Uint8Array;
}

/** The group's library is there: to be awaited once before anything else here. */
export const paperKeysReady = (): Promise<void> => sodium.ready;

/** DeriveKeyPair (3.2.1): the key that a seed of 32 bytes gives for a purpose. */
export function paperKeyOf(seed: Uint8Array, purpose: string): PaperKey {
  const input = Buffer.concat([seed, framed(Buffer.from(purpose))]);
  for (let counter = 0; counter < 256; counter += 1) {
    const secret = toScalar(Buffer.concat([input, Buffer.from([counter])]), named('DeriveKeyPair'));
    if (!sodium.is_zero(secret)) return { secret, public: sodium.crypto_scalarmult_ristretto255_base(secret) };
  }
  throw new Error('no key can be derived from this seed');
}

/** BlindEvaluate (3.3.2): a stamp on an envelope, and the proof that it was made with this key. Null: that is no element. */
export function stampWith(
  key: PaperKey,
  blinded: Uint8Array,
  random: Uint8Array = sodium.crypto_core_ristretto255_scalar_random(),
): { evaluated: Uint8Array; proof: Uint8Array } | null {
  const isElement = blinded.length === BYTES.point && sodium.crypto_core_ristretto255_is_valid_point(blinded);
  if (!isElement || sodium.is_zero(blinded)) return null;
  const evaluated = times(key.secret, blinded);
  return { evaluated, proof: proofOf(key, blinded, evaluated, random) };
}

/** GenerateProof (2.2.1) for one element: that log(public) = log(evaluated to the base blinded). */
function proofOf(key: PaperKey, blinded: Uint8Array, evaluated: Uint8Array, random: Uint8Array): Uint8Array {
  const seed = sha512(framed(key.public), framed(named('Seed-')));
  const factor = toScalar(
    Buffer.concat([framed(seed), short(0), framed(blinded), framed(evaluated), bytes('Composite')]),
  );
  const one = times(factor, blinded);
  const other = times(key.secret, one);
  const challenge = toScalar(
    Buffer.concat([
      framed(key.public),
      framed(one),
      framed(other),
      framed(sodium.crypto_scalarmult_ristretto255_base(random)),
      framed(times(random, one)),
      bytes('Challenge'),
    ]),
  );
  const answer = sodium.crypto_core_ristretto255_scalar_sub(
    random,
    sodium.crypto_core_ristretto255_scalar_mul(challenge, key.secret),
  );
  return Buffer.concat([challenge, answer]);
}

/** Evaluate (3.3.2): what the paper of a nonce must say, 64 bytes. */
export function outputOf({ secret }: PaperKey, nonce: Uint8Array): Uint8Array {
  const element = times(secret, toGroup(nonce));
  return sha512(framed(nonce), framed(element), bytes('Finalize'));
}
