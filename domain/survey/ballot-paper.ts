import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import { BYTES } from '@types_/survey/ballot';
import { base64url, bytesOf } from '../core/base64url';

const { voprf } = ristretto255_oprf;

/** A source of random bytes: the phone's, handed in. */
export type RandomBytes = (length: number) => Uint8Array;

/** What the phone keeps until its paper is there: nobody else may have it. All base64url. */
export interface Envelope {
  /** The ballot's secret; its hash is the ballot's id. */
  nonce: string;
  blind: string;
  /** What is sent to be stamped: tells nothing about the nonce. */
  blinded: string;
}

/** What comes back for a blinded nonce. */
export interface Stamp {
  evaluated: string;
  proof: string;
}

/** A paper that may be cast once, by whomever. */
export interface BallotPaper {
  nonce: string;
  output: string;
}

/** Puts a new nonce into an envelope (RFC 9497, 3.3.2, Blind). */
export function sealEnvelope(random: RandomBytes): Envelope {
  const nonce = random(BYTES.nonce);
  // The library wants to give the bytes it is given a length of its own.
  const { blind, blinded } = voprf.blind(nonce, (length = BYTES.nonce) => random(length));
  return { nonce: base64url(nonce), blind: base64url(blind), blinded: base64url(blinded) };
}

/**
 * Takes the stamped paper out of its envelope (RFC 9497, 3.3.2, Finalize): null when the stamp was not made with the key
 * that the round published for this group. A server that would mark somebody by a key of their own is found here.
 */
export function openEnvelope(
  { nonce, blind, blinded }: Envelope,
  { evaluated, proof }: Stamp,
  publicKey: string,
): BallotPaper | null {
  const parts = [
    bytesOf(nonce, BYTES.nonce),
    bytesOf(blind, BYTES.point),
    bytesOf(evaluated, BYTES.point),
    bytesOf(blinded, BYTES.point),
    bytesOf(publicKey, BYTES.point),
    bytesOf(proof, BYTES.proof),
  ];
  if (parts.some((part) => part === null)) return null;
  try {
    const output = voprf.finalize(...(parts as Parameters<typeof voprf.finalize>));
    return { nonce, output: base64url(output) };
  } catch {
    return null;
  }
}
