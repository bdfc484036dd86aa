import { closeSync, existsSync, fstatSync, openSync, rmSync } from 'node:fs';
import path from 'node:path';
import { FORMAT_1_LOG, filesOfLogs, type LogFile, readManifest, writeManifest } from './manifest';
import { syncFolder } from './write-durably';

/** A file that commits are appended to. */
export interface Segment {
  file: string;
  descriptor: number;
  /** What it holds so far. */
  bytes: number;
}

/** The files that make up the log of one folder: maybe a snapshot, closed segments, and the one that is written. */
export class LogFiles {
  private constructor(
    private readonly directory: string,
    private readonly fsync: boolean,
    private files: readonly LogFile[],
  ) {}

  /** Reads which files there are; `isOlder` is a folder of format 1, whose only file becomes the first one. */
  static open(directory: string, { isOlder, fsync }: { isOlder: boolean; fsync: boolean }): LogFiles {
    const hasOldLog = isOlder && existsSync(path.join(directory, FORMAT_1_LOG));
    const known = isOlder ? null : readManifest(directory);
    const files = new LogFiles(directory, fsync, known ?? [{ name: hasOldLog ? FORMAT_1_LOG : 'log-1.log' }]);
    if (!known) {
      closeSync(openSync(files.list()[0]?.file as string, 'a'));
      writeManifest(directory, files.files, fsync);
    }
    files.removeOthers();
    return files;
  }

  /** In the order they are read. */
  list(): { file: string; bytes: number | undefined }[] {
    return this.files.map(({ name, bytes }) => ({ file: path.join(this.directory, name), bytes }));
  }

  /** The bytes of all files but the last. */
  get closedBytes(): number {
    return this.files.reduce((sum, { bytes = 0 }) => sum + bytes, 0);
  }

  openLast(): Segment {
    const file = path.join(this.directory, this.files.at(-1)?.name as string);
    const descriptor = openSync(file, 'a');
    return { file, descriptor, bytes: fstatSync(descriptor).size };
  }

  /** Closes the last file, which holds so many bytes and is completely on the disk, and starts another one. */
  startSegment(bytes: number): Segment {
    const name = `log-${this.nextNumber()}.log`;
    const file = path.join(this.directory, name);
    const descriptor = openSync(file, 'ax');
    // The manifest must not name what a power cut can take back.
    if (this.fsync) syncFolder(this.directory);
    this.write([...this.files.slice(0, -1), { name: this.files.at(-1)?.name as string, bytes }, { name }]);
    return { file, descriptor, bytes: 0 };
  }

  /** Where a snapshot that will stand for the files so far is written. */
  snapshotFile(): string {
    return path.join(this.directory, `snapshot-${this.nextNumber()}.log`);
  }

  /** A snapshot takes the place of all files but the last. */
  replaceBySnapshot(file: string, bytes: number): void {
    if (this.fsync) syncFolder(this.directory);
    this.write([{ name: path.basename(file), bytes }, ...this.files.slice(-1)]);
    this.removeOthers();
  }

  private write(files: readonly LogFile[]): void {
    writeManifest(this.directory, files, this.fsync);
    this.files = files;
  }

  private nextNumber(): number {
    return Math.max(...this.files.map(({ name }) => Number(/\d+/.exec(name)?.[0] ?? 0))) + 1;
  }

  /** What a crash left of a compaction, or a compaction of what it replaced. */
  private removeOthers(): void {
    const named = new Set(this.files.map(({ name }) => name));
    for (const name of filesOfLogs(this.directory)) {
      if (!named.has(name)) rmSync(path.join(this.directory, name), { force: true });
    }
  }
}
