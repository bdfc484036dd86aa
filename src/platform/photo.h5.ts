import type { Clean } from './photo';
import { LONGEST_SIDE, MOST_BYTES, QUALITIES } from './photo-size';

/** A picked file belongs to the page that it was picked in. */
export const PHOTOS_STAY = false;

const loaded = (url: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('not a photo'));
    image.src = url;
  });

const encoded = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality / 100));

/** A picked photo as it may leave the browser: drawn anew, so that nothing but the picture is left, and at most so large. */
export async function preparePhoto(path: string, _name: string, _cleaned: Clean): Promise<string> {
  const image = await loaded(path);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  // What is transparent would become black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  let blob: Blob | null = null;
  for (const quality of QUALITIES) {
    blob = await encoded(canvas, quality);
    if (blob && blob.size <= MOST_BYTES) break;
  }
  if (!blob) throw new Error('not a photo');
  return URL.createObjectURL(blob);
}

export const forgetPhoto = (path: string): void => URL.revokeObjectURL(path);
