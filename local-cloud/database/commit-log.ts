import { close, fdatasync, write, writeSync } from 'node:fs';
import { promisify } from 'node:util';
import { messageOf, systemCodeOf, WireError } from '../errors';
import type { Segment } from './log-files';
import { frameCommit } from './log-record';

const writeFile = promisify(write);
const syncFile = promisify(fdatasync);
const closeFile = promisify(close);

interface Waiting {
  lines: Buffer;
  resolve: () => void;
  reject: (error: Error) => void;
}

/** How a log is written. */
export interface CommitLogOptions {
  /** False skips fdatasync: faster, and a power cut may lose what was acknowledged. */
  fsync: boolean;
  /** Called once with a sentence when the log can no longer be written. */
  onFailure: (sentence: string) => void;
}

/**
 * Appends commits to a file; all that wait go out in one write and one fdatasync, and only then are acknowledged.
 *
 * Others may read a commit a moment before it is on the disk, as MongoDB's reads with the concern "local", its default
 * and the platform's, may see what a majority has not journalled yet. Nothing that was acknowledged can rest on what is
 * lost all the same: a write that read another commit comes after it in this file, files are read from their start and
 * cut at the first commit that is not whole, and a commit is acknowledged only when it and all before it are synced.
 */
export class CommitLog {
  private waiting: Waiting[] = [];
  private busy: Promise<void> | null = null;
  private failure: WireError | null = null;
  private isClosed = false;
  private switching: ((bytes: number) => Segment) | null = null;
  private switched: () => void = () => undefined;
  /** Called after each batch. */
  onWritten: () => void = () => undefined;

  constructor(
    private segment: Segment,
    private readonly options: CommitLogOptions,
  ) {}

  /** The bytes of the file that is written. */
  get bytes(): number {
    return this.segment.bytes;
  }

  /** Throws if an earlier write failed: memory is then ahead of the disk and nothing more may be promised. */
  check(): void {
    if (this.failure) throw this.failure;
    if (this.isClosed) throw new WireError('SYS_ERR', 'The local cloud is closing.');
  }

  /** Resolves once these changes, as one commit, are on the disk. */
  append(changes: readonly string[]): Promise<void> {
    this.check();
    return this.enqueue(frameCommit(changes));
  }

  /** Resolves once everything that was appended so far is on the disk. */
  flush(): Promise<void> {
    if (this.failure) return Promise.reject(this.failure);
    return this.enqueue(Buffer.alloc(0));
  }

  /** Between two batches, goes on in the file that `next` opens; it is given the length of the one that ends. */
  switchSegment(next: (bytes: number) => Segment): Promise<void> {
    return new Promise((resolve) => {
      this.switching = next;
      this.switched = resolve;
      this.busy ??= this.drain();
    });
  }

  /** Takes nothing more, and resolves when what was taken is on the disk and the file is closed. */
  async close(): Promise<void> {
    this.isClosed = true;
    while (this.busy) await this.busy;
    await closeFile(this.segment.descriptor);
  }

  private enqueue(lines: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ lines, resolve, reject });
      this.busy ??= this.drain();
    });
  }

  private async drain(): Promise<void> {
    // Requests that arrive in this turn of the event loop share the write.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0 || this.switching) {
      const batch = this.waiting;
      this.waiting = [];
      try {
        if (this.failure) throw this.failure;
        if (this.switching) await this.switchNow(this.switching);
        await this.writeBatch(Buffer.concat(batch.map((commit) => commit.lines)));
        for (const commit of batch) commit.resolve();
      } catch (error) {
        const failure = this.fail(error);
        for (const commit of batch) commit.reject(failure);
      }
      if (!this.failure && !this.isClosed) this.onWritten();
    }
    this.busy = null;
  }

  private async switchNow(next: (bytes: number) => Segment): Promise<void> {
    this.switching = null;
    const { descriptor, bytes } = this.segment;
    this.segment = next(bytes);
    await closeFile(descriptor);
    this.switched();
  }

  private async writeBatch(bytes: Buffer): Promise<void> {
    if (bytes.length === 0) return;
    const { descriptor } = this.segment;
    for (let from = 0; from < bytes.length; ) from += await this.write(descriptor, bytes, from);
    if (this.options.fsync) await syncFile(descriptor);
    this.segment.bytes += bytes.length;
  }

  private async write(descriptor: number, bytes: Buffer, from: number): Promise<number> {
    // Into the system's memory, at once: the way to another thread and back would take ten times as long.
    if (!this.options.fsync) return writeSync(descriptor, bytes, from);
    return (await writeFile(descriptor, bytes, from, bytes.length - from)).bytesWritten;
  }

  private fail(error: unknown): WireError {
    this.switching = null;
    this.switched();
    if (this.failure) return this.failure;
    const cause = systemCodeOf(error) === 'ENOSPC' ? 'the disk is full' : messageOf(error);
    const sentence = `${this.segment.file} cannot be written (${cause}): nothing is saved any more.`;
    this.failure = new WireError('SYS_ERR', sentence);
    this.options.onFailure(sentence);
    return this.failure;
  }
}
