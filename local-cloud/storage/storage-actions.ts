import { randomBytes } from 'node:crypto';
import { isPlainObject } from '../database/document';
import { invalidParameter } from '../errors';
import { checkCloudPath } from './cloud-path';
import type { FileStore } from './file-store';
import type { UrlSigner } from './signature';

/** The most files one request may name, as on the platform. */
export const FILES_PER_REQUEST = 50;

/** How long a temporary URL lives when the caller does not say: as long as on the platform, one day. */
const DEFAULT_MAX_AGE_SECONDS = 86_400;
const UPLOAD_SECONDS = 600;

/** What the storage actions work with. */
export interface Storage {
  files: FileStore;
  signer: UrlSigner;
  url: string;
}

type Parameters = Record<string, unknown>;

function listOf(parameters: Parameters, name: string): unknown[] {
  const list = parameters[name];
  if (!Array.isArray(list) || list.length === 0) throw invalidParameter(`${name} must be a list of files`);
  if (list.length > FILES_PER_REQUEST) throw invalidParameter(`${name} exceed limit ${FILES_PER_REQUEST}`);
  return list;
}

/** Where to PUT a file. */
export function uploadMetadata({ files, signer, url }: Storage, parameters: Parameters): Parameters {
  const cloudPath = checkCloudPath(parameters.path);
  const query = signer.sign('PUT', cloudPath, new Date(Date.now() + UPLOAD_SECONDS * 1000));
  return {
    url: `${url}/file/${cloudPath.split('/').map(encodeURIComponent).join('/')}?${query}`,
    token: 'local',
    authorization: 'local',
    fileId: files.fileIdOf(cloudPath),
    cosFileId: randomBytes(12).toString('hex'),
  };
}

/** The temporary URL of a file. Its path is not encoded: the SDK encodes the whole URL once more before it loads it. */
export function temporaryUrl({ signer, url }: Storage, cloudPath: string, maxAgeSeconds: number): string {
  return `${url}/file/${cloudPath}?${signer.sign('GET', cloudPath, new Date(Date.now() + maxAgeSeconds * 1000))}`;
}

/** Temporary URLs for several files; one that is missing does not spoil the others. */
export async function downloadUrls(storage: Storage, parameters: Parameters): Promise<Parameters> {
  const list = listOf(parameters, 'file_list').map(async (entry) => {
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
export async function deleteFiles({ files }: Storage, parameters: Parameters): Promise<Parameters> {
  const list = listOf(parameters, 'fileid_list').map(async (fileID) => {
    const cloudPath = files.pathOf(fileID);
    const isDeleted = cloudPath !== null && (await files.remove(cloudPath));
    return { fileID, code: isDeleted ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' };
  });
  return { delete_list: await Promise.all(list) };
}
