import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Makes names that were created, renamed or removed in a folder outlast a power cut. */
export function syncFolder(directory: string): void {
  const descriptor = openSync(directory, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Replaces a small file in one step: whoever reads it finds the old content or the new, after a power cut too. */
export function replaceFile(file: string, content: string, fsync: boolean): void {
  const draft = `${file}.tmp`;
  const descriptor = openSync(draft, 'w');
  try {
    writeFileSync(descriptor, content);
    if (fsync) fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(draft, file);
  if (fsync) syncFolder(path.dirname(file));
}
