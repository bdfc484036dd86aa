import { fdatasync, write } from 'node:fs';
import { promisify } from 'node:util';
import { messageOf, systemCodeOf, WireError } from '../errors';
import { frameRecord } from './log-record';

const writeFile = promisify(write);
const syncFile = promisify(fdatasync);

interface Waiting {
  line: Buffer;
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

/** Appends commits to a file; all that wait go out in one write and one fdatasync, and only then are acknowledged. */
export class CommitLog {
  private waiting: Waiting[] = [];
  private busy: Promise<void> | null = null;
  private failure: WireError | null = null;
  private isClosed = false;

  constructor(
    private readonly file: string,
    private readonly descriptor: number,
    private readonly options: CommitLogOptions,
  ) {}

  /** Throws if an earlier write failed: memory is then ahead of the disk and nothing more may be promised. */
  check(): void {
    if (this.failure) throw this.failure;
    if (this.isClosed) throw new WireError('SYS_ERR', 'The local cloud is closing.');
  }

  /** Resolves once these records, as one commit, are on the disk. */
  append(records: readonly string[]): Promise<void> {
    this.check();
    return new Promise((resolve, reject) => {
      this.waiting.push({ line: frameRecord(records), resolve, reject });
      this.busy ??= this.drain();
    });
  }

  /** Takes nothing more, and resolves when what was taken is on the disk; then the file may be closed. */
  async close(): Promise<void> {
    this.isClosed = true;
    while (this.busy) await this.busy;
  }

  private async drain(): Promise<void> {
    // Requests that arrive in this turn of the event loop share the write.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      try {
        if (this.failure) throw this.failure;
        await this.writeAll(Buffer.concat(batch.map((commit) => commit.line)));
        if (this.options.fsync) await syncFile(this.descriptor);
        for (const commit of batch) commit.resolve();
      } catch (error) {
        const failure = this.fail(error);
        for (const commit of batch) commit.reject(failure);
      }
    }
    this.busy = null;
  }

  private async writeAll(bytes: Buffer): Promise<void> {
    for (let from = 0; from < bytes.length; ) {
      const { bytesWritten } = await writeFile(this.descriptor, bytes, from, bytes.length - from);
      from += bytesWritten;
    }
  }

  private fail(error: unknown): WireError {
    if (this.failure) return this.failure;
    const cause = systemCodeOf(error) === 'ENOSPC' ? 'the disk is full' : messageOf(error);
    const sentence = `${this.file} cannot be written (${cause}): nothing is saved any more.`;
    this.failure = new WireError('SYS_ERR', sentence);
    this.options.onFailure(sentence);
    return this.failure;
  }
}
