import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { StartupError } from '../errors';
import { isPlainObject } from './document';
import { replaceFile } from './write-durably';

/** A file of the log. */
export interface LogFile {
  name: string;
  /** Its length, of all but the last: these are closed for good. */
  bytes?: number;
}

/** What the log of format 1 was called; after an upgrade it is one of the files until the next compaction. */
export const FORMAT_1_LOG = 'database.log';

const MANIFEST = 'manifest.json';
const DATA_FILE = /^(snapshot|log)-\d+\.log$/;

function isLogFile(value: unknown): value is LogFile {
  return (
    isPlainObject(value) &&
    typeof value.name === 'string' &&
    (value.name === FORMAT_1_LOG || DATA_FILE.test(value.name)) &&
    ['number', 'undefined'].includes(typeof value.bytes)
  );
}

function parse(file: string): LogFile[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    content = null;
  }
  const files = isPlainObject(content) ? content.files : null;
  if (Array.isArray(files) && files.length > 0 && files.every(isLogFile)) return files;
  throw new StartupError(`${file} does not say which files the log has: restore it from a copy.`);
}

/** The files of the log in a folder, those that nothing refers to included. */
export function filesOfLogs(directory: string): string[] {
  return readdirSync(directory).filter((name) => name === FORMAT_1_LOG || DATA_FILE.test(name));
}

/** The files of the log in the order they are read, or null in a folder that has none yet. */
export function readManifest(directory: string): LogFile[] | null {
  const file = path.join(directory, MANIFEST);
  if (existsSync(file)) return parse(file);
  // An empty one is what a crash leaves of the very first start.
  const [stray] = filesOfLogs(directory).filter((name) => statSync(path.join(directory, name)).size > 0);
  if (stray !== undefined) throw new StartupError(`${file} is missing beside ${stray}: restore it from a copy.`);
  return null;
}

/** From here on the log consists of these files. */
export function writeManifest(directory: string, files: readonly LogFile[], fsync: boolean): void {
  replaceFile(path.join(directory, MANIFEST), `${JSON.stringify({ files }, null, 2)}\n`, fsync);
}
