import { readFileSync } from 'node:fs';
import path from 'node:path';
import { StartupError, systemCodeOf } from '../errors';
import { replaceFile } from './write-durably';

/** Raised when the files of a data folder change their form. */
const FORMAT = 2;
const READABLE = [1, FORMAT];
const FILE = 'format.json';

/** Which format a data folder has; refuses one that this version does not know. */
export function readFormat(directory: string): 'none' | 'older' | 'current' {
  let content: string;
  try {
    content = readFileSync(path.join(directory, FILE), 'utf8');
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return 'none';
    throw error;
  }
  let format: unknown;
  try {
    format = (JSON.parse(content) as { format?: unknown }).format;
  } catch {
    format = content.trim();
  }
  if (READABLE.some((known) => known === format)) return format === FORMAT ? 'current' : 'older';
  throw new StartupError(
    `The data folder ${directory} has format ${String(format)}, and this version of local-cloud reads formats ${READABLE.join(' and ')}.`,
  );
}

/** From here on the folder has the format of this version. */
export function writeFormat(directory: string, fsync: boolean): void {
  replaceFile(path.join(directory, FILE), `{"format":${FORMAT}}\n`, fsync);
}
