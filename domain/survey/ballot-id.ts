import { sha256 } from '@noble/hashes/sha2.js';
import { base64url } from '../core/base64url';
import { utf8 } from '../core/utf8';

/** 132 bits: nobody finds a second nonce for one. */
const CHARACTERS = 22;

const hashed = (purpose: string, nonce: Uint8Array, text: string): string => {
  const head = utf8(`xuesheng ${purpose}\n`);
  const tail = utf8(text);
  const all = new Uint8Array(head.length + nonce.length + tail.length);
  all.set(head);
  all.set(nonce, head.length);
  all.set(tail, head.length + nonce.length);
  return base64url(sha256(all)).slice(0, CHARACTERS);
};

/** What a ballot is known by: from its nonce (32 bytes), which only the phone keeps. */
export const ballotIdOf = (nonce: Uint8Array): string => hashed('ballot', nonce, '');

/**
 * What a seal is made with. It lies beside the ballot until it is counted, so that whoever counts can see that seal and answers
 * fit; neither the nonce nor the ballot's texts follow from it.
 */
export const sealKeyOf = (nonce: Uint8Array): string => hashed('seal-key', nonce, '');

/** The seal that answers have under a key: no other answers have it. */
export const sealWith = (sealKey: string, answers: string): string => hashed('seal', utf8(sealKey), answers);

/**
 * What is published beside the id: whoever has the nonce can see that the ballot was counted with these very answers, nobody else
 * learns anything from it. `answers`: without texts, as they are counted.
 */
export const ballotSealOf = (nonce: Uint8Array, answers: string): string => sealWith(sealKeyOf(nonce), answers);

/** What a text of a ballot lies under, apart from its other answers: nobody finds the one from the other without the nonce. */
export const textKeyOf = (nonce: Uint8Array, item: string): string => hashed('text', nonce, item);
