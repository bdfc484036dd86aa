import { closeSync, existsSync, fdatasyncSync, ftruncateSync, openSync, readFileSync } from 'node:fs';
import { StartupError } from '../errors';
import { type Document, isPlainObject } from './document';
import { decode } from './ejson';
import { unframeRecord } from './log-record';

const LINE_FEED = 10;

/** Receives one change of the log: a document, its removal (null), or a collection that was created (no key). */
export type ChangeReader = (collection: string, key: string | null, document: Document | null) => void;

function readChanges(json: string, onChange: ChangeReader): void {
  const changes: unknown = JSON.parse(json);
  if (!Array.isArray(changes)) return;
  for (const change of changes) {
    if (!Array.isArray(change) || typeof change[0] !== 'string') continue;
    const [collection, key, stored] = change as unknown[] as [string, unknown, unknown];
    const document = decode(stored ?? null, { now: new Date(0) });
    onChange(collection, typeof key === 'string' ? key : null, isPlainObject(document) ? document : null);
  }
}

function hasRecordAfter(bytes: Buffer, from: number): boolean {
  for (let start = from; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end < 0) return false;
    if (unframeRecord(bytes.subarray(start, end)) !== null) return true;
    start = end + 1;
  }
  return false;
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

/**
 * Reads a log from its start. What a crash left half written at the end is cut off, with a message: nobody was told
 * that it was saved. A bad record with good ones behind it is damage, and nothing starts on a guess.
 */
export function readLog(file: string, onChange: ChangeReader, warn: (sentence: string) => void): void {
  if (!existsSync(file)) return;
  const bytes = readFileSync(file);
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, start);
    const json = end < 0 ? null : unframeRecord(bytes.subarray(start, end));
    if (json === null) {
      if (end >= 0 && hasRecordAfter(bytes, end + 1)) {
        throw new StartupError(
          `${file} is damaged at byte ${start}, with intact records behind it: restore it from a copy, or remove the folder to start empty.`,
        );
      }
      warn(`${file}: cut ${bytes.length - start} bytes at byte ${start} that were not completely written.`);
      cutTail(file, start);
      return;
    }
    readChanges(json, onChange);
    start = end + 1;
  }
}
