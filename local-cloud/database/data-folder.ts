import { mkdirSync } from 'node:fs';
import { messageOf, StartupError } from '../errors';
import { readFormat, writeFormat } from './folder-format';
import { takeLock } from './folder-lock';
import { LogFiles } from './log-files';

/** A folder that belongs to this process until it is released. */
export interface DataFolder {
  files: LogFiles;
  release(): void;
}

function openFiles(directory: string, fsync: boolean): LogFiles {
  const state = readFormat(directory);
  const files = LogFiles.open(directory, { isOlder: state === 'older', fsync });
  // Last: a crash before it leaves a folder of the old format, and the upgrade begins again.
  if (state !== 'current') writeFormat(directory, fsync);
  return files;
}

/** Creates, locks, checks and if need be upgrades a data folder. */
export function openDataFolder(directory: string, fsync: boolean): DataFolder {
  try {
    mkdirSync(directory, { recursive: true });
    const release = takeLock(directory);
    try {
      return { files: openFiles(directory, fsync), release };
    } catch (error) {
      release();
      throw error;
    }
  } catch (error) {
    if (error instanceof StartupError) throw error;
    throw new StartupError(`The data folder ${directory} cannot be used: ${messageOf(error)}.`);
  }
}
