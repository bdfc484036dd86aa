import { utf8 } from '@domain/core/utf8';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { RoundView } from '@types_/survey/answer-view';

/** 96 bits: with fewer a server could try keys until two lists of them have one code. */
const DIGITS = 24;

/**
 * What two phones of one school compare: from the keys that this phone checks stamps with, computed here. A server that shows
 * everybody keys of their own cannot show them the same code.
 */
export const keysCode = ({ part, groups }: Pick<RoundView, 'part' | 'groups'>): string =>
  bytesToHex(sha256(utf8([part, ...groups.map(({ publicKey }) => publicKey)].join('\n'))))
    .slice(0, DIGITS)
    .toUpperCase()
    .replace(/(....)(?=.)/g, '$1 ');
