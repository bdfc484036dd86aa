import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { SPOKEN_LETTERS } from '@types_/core/spoken-letters';
import { utf8 } from '../core/utf8';

/** A ticket shows another code every so many milliseconds. */
export const CODE_MS = 30_000;
/**
 * A code is taken for one step before and one after its own: a phone's clock that is set by the server's when the ticket was
 * opened, and a hand that types, need no more. A picture of a ticket is worth nothing a minute and a half after it was taken.
 */
const SKEW_STEPS = 1;
/** Of 30 letters: nobody guesses one at a door. */
export const CODE_LETTERS = 8;

const stepOf = (at: Date): number => Math.floor(at.getTime() / CODE_MS);

/** When the code that is shown at a moment is over. */
export const codeOver = (at: Date): Date => new Date((stepOf(at) + 1) * CODE_MS);

function codeOfStep(secret: string, step: number): string {
  const bytes = hmac(sha256, utf8(secret), utf8(`xuesheng seat ${step}`));
  return Array.from(bytes.subarray(0, CODE_LETTERS), (byte) => SPOKEN_LETTERS[byte % SPOKEN_LETTERS.length]).join('');
}

/** The code of a seat at a moment, from a secret that the phone was given once: it works without a network (after RFC 6238). */
export const seatCode = (secret: string, at: Date): string => codeOfStep(secret, stepOf(at));

/** The codes of a seat that are taken at a moment. */
export const codesTaken = (secret: string, at: Date): string[] =>
  Array.from({ length: 2 * SKEW_STEPS + 1 }, (_none, index) => codeOfStep(secret, stepOf(at) + index - SKEW_STEPS));

/** What the picture says: what stands for the ticket at the door, and the code; only signs of which a QR code takes the least room. */
export const seatText = (pass: string, code: string): string => `${pass.toUpperCase()}.${code}`;

const SCANNED = new RegExp(`^([0-9A-F]{16})\\.([${SPOKEN_LETTERS}]{${CODE_LETTERS}})$`);
const TYPED = new RegExp(`^[${SPOKEN_LETTERS}]{${CODE_LETTERS}}$`);

/** What was scanned, or typed from a phone that cannot be scanned (then the code alone); null when it is no seat's. */
export function readSeatText(text: string): { pass: string | null; code: string } | null {
  const sign = text.toUpperCase().replace(/[\s-]/g, '');
  const [, pass, code] = SCANNED.exec(sign) ?? [];
  if (pass && code) return { pass: pass.toLowerCase(), code };
  return TYPED.test(sign) ? { pass: null, code: sign } : null;
}
