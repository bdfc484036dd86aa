/*
 * One commit is one line: the CRC32 of the rest in eight hex digits, a space, a JSON array of changes, a line feed.
 * A change is [collection, key, document as canonical EJSON | null], or [collection] for one that was created.
 * JSON has no raw line feed inside, so after any damage the next line can be found again.
 */

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** The usual CRC32 (IEEE 802.3); zlib's is not in Node 20. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) {
    crc = (TABLE[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const HEADER = 9;

/** The line of one commit. */
export function frameRecord(changes: readonly string[]): Buffer {
  const line = Buffer.from(`${' '.repeat(HEADER)}[${changes.join(',')}]\n`);
  const sum = crc32(line.subarray(HEADER, line.length - 1));
  line.write(sum.toString(16).padStart(8, '0'), 0, 'latin1');
  return line;
}

/** The JSON of a line without its line feed, or null if the line is not what was written. */
export function unframeRecord(line: Buffer): string | null {
  if (line.length <= HEADER || line[HEADER - 1] !== 0x20) return null;
  const body = line.subarray(HEADER);
  const sum = line.toString('latin1', 0, HEADER - 1);
  if (!/^[0-9a-f]{8}$/.test(sum) || Number.parseInt(sum, 16) !== crc32(body)) return null;
  return body.toString('utf8');
}
