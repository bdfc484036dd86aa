import { sha256 } from '@noble/hashes/sha2.js';
import { base64url } from './base64url';
import { utf8 } from './utf8';

/** SHA-256 of a text in base64url, as the functions make it (decision 16): computed on the phone, which so need not believe them. */
export const openHash = (text: string): string => base64url(sha256(utf8(text)));
