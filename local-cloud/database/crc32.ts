import * as zlib from 'node:zlib';

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** The usual CRC32 (IEEE 802.3), for versions of Node without zlib's. */
export function crc32InScript(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) {
    crc = (TABLE[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

// Node 20 has it from 20.15 on only, so its types may not.
const native = (zlib as { crc32?: (bytes: Uint8Array) => number }).crc32;

/** The usual CRC32 (IEEE 802.3). */
export const crc32: (bytes: Uint8Array) => number = native ?? crc32InScript;
