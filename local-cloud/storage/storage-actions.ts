import { randomBytes } from 'node:crypto';
import { isPlainObject } from '../database/document';
import { invalidParameter } from '../errors';
import type { Limits } from '../functions/limits';
import { checkCloudPath } from './cloud-path';
import type { FileStore } from './file-store';
import type { UrlSigner } from './signature';

/** How long a temporary URL lives when the caller does not say: as long as on the platform, one day. */
const DEFAULT_MAX_AGE_SECONDS = 86_400;
const UPLOAD_SECONDS = 600;

/** What the storage actions work with. */
export interface Storage {
  files: FileStore;
  signer: UrlSigner;
  url: string;
  limits: Limits;
  /** By whose time URLs expire. */
  now(): Date;
}

type Parameters = Record<string, unknown>;

function listOf({ limits }: Storage, parameters: Parameters, name: string): unknown[] {
  const list = parameters[name];
  if (!Array.isArray(list) || list.length === 0) throw invalidParameter(`${name} must be a list of files`);
  if (list.length > limits.filesPerRequest) throw invalidParameter(`${name} exceed limit ${limits.filesPerRequest}`);
  return list;
}

function later(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * 1000);
}

/** Where to PUT a file. */
export function uploadMetadata({ files, signer, url, now }: Storage, parameters: Parameters): Parameters {
  const cloudPath = checkCloudPath(parameters.path);
  const query = signer.sign('PUT', cloudPath, later(now(), UPLOAD_SECONDS));
  return {
    url: `${url}/file/${cloudPath.split('/').map(encodeURIComponent).join('/')}?${query}`,
    token: 'local',
    authorization: 'local',
    fileId: files.fileIdOf(cloudPath),
    cosFileId: randomBytes(12).toString('hex'),
  };
}

/** The temporary URL of a file. Its path is not encoded: the SDK encodes the whole URL once more before it loads it. */
export function temporaryUrl({ signer, url, now }: Storage, cloudPath: string, maxAgeSeconds: number): string {
  return `${url}/file/${cloudPath}?${signer.sign('GET', cloudPath, later(now(), maxAgeSeconds))}`;
}

/** Temporary URLs for several files; one that is missing does not spoil the others. */
export async function downloadUrls(storage: Storage, parameters: Parameters): Promise<Parameters> {
  const list = listOf(storage, parameters, 'file_list').map(async (entry) => {
    const { fileid, max_age: given } = isPlainObject(entry) ? entry : {};
    const maxAge = typeof given === 'number' && given >= 0 ? given : DEFAULT_MAX_AGE_SECONDS;
    const cloudPath = storage.files.pathOf(fileid);
    const found = cloudPath === null ? null : await storage.files.find(cloudPath);
    const isFound = cloudPath !== null && found !== null;
    return {
      fileid,
      fileID: fileid,
      maxAge,
      code: isFound ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST',
      tempFileURL: isFound ? temporaryUrl(storage, cloudPath, maxAge) : '',
      download_url: '',
    };
  });
  return { download_list: await Promise.all(list) };
}

/** Deletes several files. */
export async function deleteFiles(storage: Storage, parameters: Parameters): Promise<Parameters> {
  const { files } = storage;
  const list = listOf(storage, parameters, 'fileid_list').map(async (fileID) => {
    const cloudPath = files.pathOf(fileID);
    const isDeleted = cloudPath !== null && (await files.remove(cloudPath));
    return { fileID, code: isDeleted ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' };
  });
  return { delete_list: await Promise.all(list) };
}
