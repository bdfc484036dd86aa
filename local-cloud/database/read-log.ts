import { closeSync, fdatasyncSync, ftruncateSync, openSync, statSync } from 'node:fs';
import { StartupError, systemCodeOf } from '../errors';
import { fileLines } from './file-lines';
import { isIntact, readLine, type StoredChange } from './log-record';

/** How one file of the log is read. */
export interface LogReading {
  file: string;
  /** The length of a file that was closed for good; the last one of a log has none and may end in what a crash left. */
  bytes: number | undefined;
  onChange: (change: StoredChange) => void;
  warn: (sentence: string) => void;
}

const REMEDY = 'restore it from a copy, or remove the folder to start empty.';

function hasIntactLine(file: string, from: number): boolean {
  for (const line of fileLines(file, from)) {
    if (line.isEnded && isIntact(line.bytes, line.start, line.end)) return true;
  }
  return false;
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') throw new StartupError(`${file} is missing: ${REMEDY}`);
    throw error;
  }
}

function cutTail(file: string, length: number): void {
  const descriptor = openSync(file, 'r+');
  try {
    ftruncateSync(descriptor, length);
    fdatasyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Where the first commit begins that is not completely there, and where its first bad line ends; null if all are. */
function readCommits(file: string, onChange: LogReading['onChange']): { start: number; behind: number } | null {
  let commit: StoredChange[] = [];
  let expected = 0; // lines of the commit under way that must still come
  let start = 0;
  let behind = 0;
  for (const line of fileLines(file)) {
    behind = line.offset + (line.end - line.start) + 1;
    if (commit.length === 0) start = line.offset;
    if (!line.isEnded || !isIntact(line.bytes, line.start, line.end)) return { start, behind };
    const { following, changes } = readLine(line.bytes, line.start, line.end);
    if (commit.length > 0 && following !== expected - 1) return { start, behind };
    expected = following;
    if (following === 0) {
      for (const change of commit) onChange(change);
      for (const change of changes) onChange(change);
      commit = [];
    } else {
      commit.push(...changes);
    }
  }
  return commit.length > 0 ? { start, behind } : null;
}

/**
 * Reads one file of the log. What a crash left half written at the end of the last one is cut off, with a message:
 * nobody was told that it was saved. A bad record with good ones behind it is damage, and nothing starts on a guess.
 */
export function readLog({ file, bytes, onChange, warn }: LogReading): void {
  const size = sizeOf(file);
  const torn = readCommits(file, onChange);
  if (bytes !== undefined) {
    if (torn) throw new StartupError(`${file} is damaged at byte ${torn.start}: ${REMEDY}`);
    if (size !== bytes) throw new StartupError(`${file} has ${size} bytes instead of ${bytes}: ${REMEDY}`);
  } else if (torn) {
    if (hasIntactLine(file, torn.behind))
      throw new StartupError(`${file} is damaged at byte ${torn.start}, with intact records behind it: ${REMEDY}`);
    warn(`${file}: cut ${size - torn.start} bytes at byte ${torn.start} that were not completely written.`);
    cutTail(file, torn.start);
  }
}
