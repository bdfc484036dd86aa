import { keyedHash } from '../_kit/crypto';
import { Refusal } from '../_kit/refusal';
import { temporaryUrls } from '../_kit/storage';

/** The folder for a draft's photos: unguessable, and the same whenever asked for the same key of the same person. */
export const photoFolder = (key: string): string => `case-photos/${keyedHash('photo-folder', key)}`;

const pathOf = (fileId: string): string => fileId.replace(/^cloud:\/\/[^/]+\//, '');

/** Refuses photos that lie elsewhere than in the draft's folder, or that storage no longer has. */
export async function checkPhotos(photos: readonly string[], folder: string): Promise<void> {
  const isForeign = (fileId: string) =>
    !new RegExp(`^${folder}/[A-Za-z0-9_-]{1,64}\\.(jpg|jpeg|png|webp)$`).test(pathOf(fileId));
  if (new Set(photos).size !== photos.length || photos.some(isForeign)) throw new Refusal('PHOTO_FOREIGN');
  const urls = await temporaryUrls(photos);
  const missing = urls.filter((url) => url === null).length;
  if (missing > 0) throw new Refusal('PHOTO_EXPIRED', { count: missing });
}
