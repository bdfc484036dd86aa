import { sha256 } from '@noble/hashes/sha2.js';

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** What stands for half of a pair of surrogates, as everywhere. */
const BROKEN = 0xfffd;

const isBroken = (point: number): boolean => point >= 0xd800 && point <= 0xdfff;

/** UTF-8 by hand: old phones have no TextEncoder. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const sign of text) {
    const read = sign.codePointAt(0) ?? BROKEN;
    const point = isBroken(read) ? BROKEN : read;
    const more = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    const lead = [0, 0xc0, 0xe0, 0xf0][more] ?? 0;
    bytes.push(lead | (point >> (6 * more)));
    for (let rest = more - 1; rest >= 0; rest -= 1) bytes.push(0x80 | ((point >> (6 * rest)) & 0x3f));
  }
  return Uint8Array.from(bytes);
}

function base64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const signs = Math.min(4, bytes.length - at + 1);
    for (let sign = 0; sign < signs; sign += 1) text += BASE64URL[(three >> (18 - 6 * sign)) & 0x3f];
  }
  return text;
}

/** SHA-256 of a text in base64url, as the functions make it (decision 16): computed on the phone, which so need not believe them. */
export const openHash = (text: string): string => base64url(sha256(utf8(text)));
