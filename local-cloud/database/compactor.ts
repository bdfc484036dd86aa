import { rm } from 'node:fs/promises';
import { messageOf } from '../errors';
import type { CommitLog } from './commit-log';
import type { LogFiles } from './log-files';
import type { Store } from './store';
import { writeSnapshot } from './write-snapshot';

/** A log up to this length is read in a second or two, and left alone. */
export const COMPACT_AT_BYTES = 64 * 1024 * 1024;
/** A log is worth compacting when it is this many times as long as what is alive in it. */
const WORTH = 4;

/** How a log is compacted. */
export interface CompactorOptions {
  compactAt?: number;
  fsync: boolean;
  warn: (sentence: string) => void;
}

/**
 * Replaces a long log by a snapshot of what is alive, while commits go on.
 *
 * First commits are led into a new segment. Then the documents are written as they are when their turn comes, so one
 * changed meanwhile may be newer than the segment's start; as the segment holds whole documents and is read afterwards,
 * the end is the same. What the snapshot has of the segment's commits must be in the segment on the disk before the
 * snapshot counts, or a crash could keep one half of a transaction: hence the flush.
 */
export class Compactor {
  private running: Promise<void> | null = null;
  private isClosing = false;
  private threshold: number;

  constructor(
    private readonly store: Store,
    private readonly log: CommitLog,
    private readonly files: LogFiles,
    private readonly options: CompactorOptions,
  ) {
    this.threshold = options.compactAt ?? COMPACT_AT_BYTES;
  }

  /** Starts a compaction if it is worth it and none is under way. */
  consider(): void {
    if (this.running || this.isClosing) return;
    const bytes = this.files.closedBytes + this.log.bytes;
    if (bytes <= this.threshold || bytes <= WORTH * this.store.liveBytes) return;
    this.running = this.run().finally(() => {
      this.running = null;
    });
  }

  /** Calls off what is under way. */
  async close(): Promise<void> {
    this.isClosing = true;
    await this.running;
  }

  private async run(): Promise<void> {
    await this.log.switchSegment((bytes) => this.files.startSegment(bytes));
    const file = this.files.snapshotFile();
    try {
      const bytes = await this.snapshot(file);
      if (bytes === null) await rm(file, { force: true });
      else this.files.replaceBySnapshot(file, bytes);
    } catch (error) {
      // The log as it is stays good, and the next start removes what is not part of it.
      this.threshold = 2 * (this.files.closedBytes + this.log.bytes);
      this.options.warn(`The log was not compacted (${messageOf(error)}): it goes on as it is.`);
    }
  }

  private async snapshot(file: string): Promise<number | null> {
    const isCalledOff = () => this.isClosing;
    const bytes = await writeSnapshot(file, this.store.liveChanges(), { fsync: this.options.fsync, isCalledOff });
    if (bytes !== null) await this.log.flush();
    return this.isClosing ? null : bytes;
  }
}
