import { crc32 } from './crc32';

/*
 * One change is one line: the CRC32 of the rest in eight hex digits, a space, the number of lines of the same commit
 * that follow, a space, a JSON array, a line feed. The array is [collection, key, document as canonical EJSON | null],
 * or [collection] for one that was created. A commit counts when its last line, with a 0, is there.
 * JSON has no raw line feed inside, so after any damage the next line can be found again.
 * Format 1 had one line per commit, without the number and with an array of such arrays; it is still read.
 */

/** A change of the log: a document's text, its removal (null), or a collection that was created (no key). */
export interface StoredChange {
  collection: string;
  key: string | null;
  text: string | null;
}

/** A line that is as it was written. */
export interface LogLine {
  /** How many lines of the same commit come after it. */
  following: number;
  changes: StoredChange[];
}

const SUM = 9;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const BRACKET = 0x5b;
const COMMA = 0x2c;

/** The change of one document as it stands in a line. */
export function changeOf(collection: string, key: string, text: string | null): string {
  return `[${JSON.stringify(collection)},${JSON.stringify(key)},${text}]`;
}

function frameLine(change: string, following: number): Buffer {
  const line = Buffer.from(`${' '.repeat(SUM)}${following} ${change}\n`);
  const sum = crc32(line.subarray(SUM, line.length - 1));
  line.write(sum.toString(16).padStart(8, '0'), 0, 'latin1');
  return line;
}

/** The lines of one commit. */
export function frameCommit(changes: readonly string[]): Buffer {
  if (changes.length === 1) return frameLine(changes[0] as string, 0);
  return Buffer.concat(changes.map((change, at) => frameLine(change, changes.length - 1 - at)));
}

/** True if the line from `start` to `end`, without its line feed, is what was written. */
export function isIntact(bytes: Buffer, start: number, end: number): boolean {
  if (end - start <= SUM || bytes[start + SUM - 1] !== SPACE) return false;
  const sum = bytes.toString('latin1', start, start + SUM - 1);
  return /^[0-9a-f]{8}$/.test(sum) && Number.parseInt(sum, 16) === crc32(bytes.subarray(start + SUM, end));
}

/** The place behind the JSON text that begins with the quote at `start`. */
function endOfText(bytes: Buffer, start: number): number {
  for (let at = start + 1; ; at++) {
    if (bytes[at] === BACKSLASH) at++;
    else if (bytes[at] === QUOTE) return at + 1;
  }
}

function readText(bytes: Buffer, start: number, end: number): string {
  const text: unknown = JSON.parse(bytes.toString('utf8', start, end));
  return String(text);
}

/** Format 1: the documents were inside one array, and only parsing tells where each ends. */
function readWholeCommit(json: string): StoredChange[] {
  const changes = JSON.parse(json) as [string, string?, unknown?][];
  return changes.map(([collection, key, document]) => ({
    collection,
    key: key ?? null,
    text: document ? JSON.stringify(document) : null,
  }));
}

/** Reads an intact line; the document in it stays text. */
export function readLine(bytes: Buffer, start: number, end: number): LogLine {
  const body = start + SUM;
  if (bytes[body] === BRACKET) return { following: 0, changes: readWholeCommit(bytes.toString('utf8', body, end)) };
  const array = bytes.indexOf(BRACKET, body);
  const following = Number(bytes.toString('latin1', body, array - 1));
  const nameEnd = endOfText(bytes, array + 1);
  const collection = readText(bytes, array + 1, nameEnd);
  if (bytes[nameEnd] !== COMMA) return { following, changes: [{ collection, key: null, text: null }] };
  const keyEnd = endOfText(bytes, nameEnd + 1);
  const key = readText(bytes, nameEnd + 1, keyEnd);
  const text = bytes.toString('utf8', keyEnd + 1, end - 1);
  return { following, changes: [{ collection, key, text: text === 'null' ? null : text }] };
}
