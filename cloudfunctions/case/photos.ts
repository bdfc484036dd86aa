import { keyedHash } from '../_kit/crypto';
import { Refusal } from '../_kit/refusal';
import { temporaryUrls } from '../_kit/storage';

/** The folder for a draft's photos: unguessable, and the same whenever asked for the same key of the same person. */
export const photoFolder = (key: string): string => `case-photos/${keyedHash('photo-folder', key)}`;

/** The name of a photo's file when it lies in the folder of any environment's storage; the platform lets us see our own only. */
const nameIn = (folder: string, fileId: string): string | undefined =>
  new RegExp(`^cloud://[A-Za-z0-9._-]+/${folder}/([A-Za-z0-9_-]{1,64}\\.(jpg|jpeg|png|webp))$`).exec(fileId)?.[1];

/** Refuses photos that lie elsewhere than in the draft's folder, or that storage no longer has. */
export async function checkPhotos(photos: readonly string[], folder: string): Promise<void> {
  const names = photos.map((fileId) => nameIn(folder, fileId));
  if (names.includes(undefined) || new Set(names).size !== names.length) throw new Refusal('PHOTO_FOREIGN');
  const urls = await temporaryUrls(photos);
  const missing = urls.filter((url) => url === null).length;
  if (missing > 0) throw new Refusal('PHOTO_EXPIRED', { count: missing });
}
