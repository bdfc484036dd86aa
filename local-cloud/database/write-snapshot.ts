import { type FileHandle, open } from 'node:fs/promises';
import { frameCommit } from './log-record';

/** What is written before others get their turn: about a millisecond of work. */
const SLICE_BYTES = 256 * 1024;
/** Synced in pieces: one large sync at the end would keep commits waiting for the same disk. */
const SYNC_BYTES = 8 * 1024 * 1024;

async function writeAll(handle: FileHandle, lines: readonly Buffer[]): Promise<number> {
  const bytes = Buffer.concat(lines);
  for (let from = 0; from < bytes.length; ) from += (await handle.write(bytes, from)).bytesWritten;
  return bytes.length;
}

/** Writes changes to a new file, in slices between which everything else goes on; returns its length, or null if it was called off. */
export async function writeSnapshot(
  file: string,
  changes: Iterable<string>,
  { fsync, isCalledOff }: { fsync: boolean; isCalledOff: () => boolean },
): Promise<number | null> {
  const handle = await open(file, 'w');
  try {
    let slice: Buffer[] = [];
    let sliceBytes = 0;
    let bytes = 0;
    let synced = 0;
    for (const change of changes) {
      const line = frameCommit([change]);
      slice.push(line);
      sliceBytes += line.length;
      if (sliceBytes < SLICE_BYTES) continue;
      bytes += await writeAll(handle, slice);
      slice = [];
      sliceBytes = 0;
      if (isCalledOff()) return null;
      if (fsync && bytes - synced >= SYNC_BYTES) {
        await handle.datasync();
        synced = bytes;
      }
    }
    bytes += await writeAll(handle, slice);
    if (fsync) await handle.sync();
    return isCalledOff() ? null : bytes;
  } finally {
    await handle.close();
  }
}
