import { closeSync, openSync, readSync } from 'node:fs';

const LINE_FEED = 10;
const CHUNK_BYTES = 8 * 1024 * 1024;

/** A line of a file: bytes[start, end) without the line feed; valid until the next one is asked for. */
export interface FileLine {
  bytes: Buffer;
  start: number;
  end: number;
  /** Where it begins in the file. */
  offset: number;
  /** False for what stands behind the last line feed. */
  isEnded: boolean;
}

/** The lines of a file from a byte on; the file may be longer than memory has room for. */
export function* fileLines(file: string, from = 0): Generator<FileLine> {
  const descriptor = openSync(file, 'r');
  try {
    let bytes: Buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    let length = 0;
    let offset = from; // of bytes[0] in the file
    for (;;) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, offset + length);
      length += read;
      let start = 0;
      for (;;) {
        const end = bytes.subarray(0, length).indexOf(LINE_FEED, start);
        if (end < 0) break;
        yield { bytes, start, end, offset: offset + start, isEnded: true };
        start = end + 1;
      }
      if (read === 0) {
        if (start < length) yield { bytes, start, end: length, offset: offset + start, isEnded: false };
        return;
      }
      const rest = bytes.subarray(start, length);
      // A line longer than the buffer needs a longer one.
      const next: Buffer = start === 0 && length === bytes.length ? Buffer.allocUnsafe(bytes.length * 2) : bytes;
      rest.copy(next);
      bytes = next;
      offset += start;
      length = rest.length;
    }
  } finally {
    closeSync(descriptor);
  }
}
