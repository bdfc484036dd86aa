import { isFolderOpen } from '@domain/case/draft-photos';
import { keyedHash } from '../_kit/crypto';
import { Refusal } from '../_kit/refusal';
import { pathOf, temporaryUrls } from '../_kit/storage';

/** The folder for a draft's photos on a day: unguessable, and the same whenever asked for the same key of the same person. */
export const photoFolder = (key: string, day: string): string =>
  `case-photos/${day}/${keyedHash('photo-folder', key, day)}`;

/** A photo in a folder of a day, in any environment's storage; the platform lets us see our own only. */
const PHOTO =
  /^cloud:\/\/[A-Za-z0-9._-]+\/(case-photos\/(\d{4}-\d{2}-\d{2})\/[A-Za-z0-9_-]+)\/[A-Za-z0-9_-]{1,64}\.(?:jpg|jpeg|png|webp)$/;

/** The day of the draft's folder that a file lies in; null where it lies elsewhere. */
function folderDay(fileId: string, key: string): string | null {
  const [, folder, day = ''] = PHOTO.exec(fileId) ?? [];
  return folder === photoFolder(key, day) ? day : null;
}

/**
 * Refuses photos that lie elsewhere than in the folders of a draft's key, that storage no longer has, or whose folder is closed: those
 * are about to go, and the phone puts them up again.
 */
export async function checkPhotos(photos: readonly string[], key: string, now: Date): Promise<void> {
  const days = photos.map((fileId) => folderDay(fileId, key));
  if (days.includes(null) || new Set(photos.map(pathOf)).size !== photos.length) throw new Refusal('PHOTO_FOREIGN');
  const urls = await temporaryUrls(photos);
  const missing = urls.filter((url, at) => url === null || !isFolderOpen(days[at] ?? '', now)).length;
  if (missing > 0) throw new Refusal('PHOTO_EXPIRED', { count: missing });
}
