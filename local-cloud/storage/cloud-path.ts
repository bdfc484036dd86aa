import path from 'node:path';
import { invalidParameter } from '../errors';

/** The platform's limit for the encoded path. */
const LONGEST_PATH = 850;

/** Checks a cloudPath by the platform's rules, and by ours so that no path can leave the folder on any system. */
export function checkCloudPath(cloudPath: unknown): string {
  if (typeof cloudPath !== 'string' || cloudPath === '') throw invalidParameter('cloudPath must be a non-empty string');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
  if (/[\x00-\x1f\x7f\\?#%:"<>|]/.test(cloudPath))
    throw invalidParameter('cloudPath must not contain control characters or any of \\ ? # % : " < > |');
  const names = cloudPath.split('/');
  if (names.includes('')) throw invalidParameter('cloudPath must not start or end with / nor contain //');
  if (names.includes('.') || names.includes('..'))
    throw invalidParameter('cloudPath must not contain . or .. as a folder');
  if (encodeURIComponent(cloudPath).length > LONGEST_PATH)
    throw invalidParameter(`cloudPath is longer than ${LONGEST_PATH} bytes`);
  return cloudPath;
}

/** The place of a checked path inside the folder. */
export function fileIn(directory: string, cloudPath: string): string {
  const file = path.resolve(directory, cloudPath);
  if (!file.startsWith(path.resolve(directory) + path.sep))
    throw invalidParameter('cloudPath leads out of the storage');
  return file;
}
