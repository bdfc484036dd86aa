import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { systemCodeOf, WireError } from '../errors';
import { checkCloudPath, fileIn } from './cloud-path';

/** The uploaded files of one environment, in a folder. */
export class FileStore {
  private readonly files: string;
  private readonly drafts: string;

  constructor(
    dataDirectory: string,
    private readonly env: string,
  ) {
    this.files = path.join(dataDirectory, 'files');
    this.drafts = path.join(dataDirectory, 'uploads');
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
  async save(cloudPath: string, content: Buffer): Promise<void> {
    const file = fileIn(this.files, checkCloudPath(cloudPath));
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
      throw new WireError(
        'STORAGE_REQUEST_FAIL',
        `the file ${cloudPath} cannot be saved (${systemCodeOf(error) ?? 'unknown'})`,
      );
    }
  }

  /** Where a file lies and how long it is, or null if there is none. */
  async find(cloudPath: string): Promise<{ file: string; size: number } | null> {
    try {
      const file = fileIn(this.files, checkCloudPath(cloudPath));
      const found = await stat(file);
      return found.isFile() ? { file, size: found.size } : null;
    } catch {
      return null;
    }
  }

  async remove(cloudPath: string): Promise<boolean> {
    const found = await this.find(cloudPath);
    if (found) await rm(found.file, { force: true });
    return found !== null;
  }
}
