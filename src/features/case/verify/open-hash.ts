import { utf8 } from '@domain/core/utf8';
import { sha256 } from '@noble/hashes/sha2.js';

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

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
