import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { systemCodeOf, WireError } from '../errors';
import { checkCloudPath, fileIn } from './cloud-path';
import { contentTypeOf } from './content-type';

/** A file of the storage. */
export interface StoredFile {
  file: string;
  size: number;
  type: string;
  /** Who uploaded it from the mini-program; absent for what a function put there. */
  owner: string | undefined;
  changedAt: Date;
}

/** What is known of a file that is sent. */
interface Sending {
  type?: string | undefined;
  owner?: string | undefined;
}

/** The uploaded files of one environment, in a folder; beside each, in another folder, the type it was sent with and who sent it. */
export class FileStore {
  private readonly files: string;
  private readonly types: string;
  private readonly drafts: string;

  constructor(
    dataDirectory: string,
    private readonly env: string,
  ) {
    this.files = path.join(dataDirectory, 'files');
    this.types = path.join(dataDirectory, 'file-types');
    this.drafts = path.join(dataDirectory, 'uploads');
    rmSync(this.drafts, { recursive: true, force: true }); // what a crash left half written
  }

  fileIdOf(cloudPath: string): string {
    return `cloud://${this.env}.local/${cloudPath}`;
  }

  /** The path inside a fileID, or null if it names no file of this environment. */
  pathOf(fileId: unknown): string | null {
    const prefix = `cloud://${this.env}.`;
    if (typeof fileId !== 'string' || !fileId.startsWith(prefix)) return null;
    const slash = fileId.indexOf('/', prefix.length);
    if (slash < 0) return null;
    try {
      return checkCloudPath(fileId.slice(slash + 1));
    } catch {
      return null;
    }
  }

  /** Saves a file in one step: readers see the old content or the new one. */
  async save(cloudPath: string, content: Buffer, { type, owner = '' }: Sending): Promise<void> {
    const file = fileIn(this.files, checkCloudPath(cloudPath));
    try {
      await this.write(fileIn(this.types, cloudPath), Buffer.from(`${contentTypeOf(cloudPath, type)}\n${owner}`));
      await this.write(file, content);
    } catch (error) {
      throw new WireError(
        'STORAGE_REQUEST_FAIL',
        `the file ${cloudPath} cannot be saved (${systemCodeOf(error) ?? 'unknown'})`,
      );
    }
  }

  /** Where a file lies and what it is, or null if there is none. */
  async find(cloudPath: string): Promise<StoredFile | null> {
    try {
      const file = fileIn(this.files, checkCloudPath(cloudPath));
      const found = await stat(file);
      if (!found.isFile()) return null;
      const [sent, owner] = (await readFile(fileIn(this.types, cloudPath), 'utf8').catch(() => '')).split('\n');
      const type = contentTypeOf(cloudPath, sent);
      return { file, size: found.size, type, owner: owner || undefined, changedAt: found.mtime };
    } catch {
      return null;
    }
  }

  async remove(cloudPath: string): Promise<boolean> {
    const found = await this.find(cloudPath);
    if (!found) return false;
    await rm(found.file, { force: true });
    await rm(fileIn(this.types, cloudPath), { force: true });
    return true;
  }

  /** The paths of all files, in order. */
  async list(): Promise<string[]> {
    const entries = await readdir(this.files, { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
    return files.map((file) => path.relative(this.files, file).split(path.sep).join('/')).sort();
  }

  private async write(file: string, content: Buffer): Promise<void> {
    const draft = path.join(this.drafts, randomUUID());
    try {
      await mkdir(this.drafts, { recursive: true });
      await mkdir(path.dirname(file), { recursive: true });
      const handle = await open(draft, 'wx');
      try {
        await handle.writeFile(content);
        await handle.datasync();
      } finally {
        await handle.close();
      }
      await rename(draft, file);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }
}
