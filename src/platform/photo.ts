import Taro from '@tarojs/taro';
import { LONGEST_SIDE, MOST_BYTES, QUALITIES } from './photo-size';

/** Takes out of a photo what it tells beside the picture; null for what is no photo. */
export type Clean = (bytes: Uint8Array) => Uint8Array | null;

/** Whether a prepared photo is still there after WeChat was closed. */
export const PHOTOS_STAY = true;

const files = () => Taro.getFileSystemManager();

const sizeOf = (filePath: string): Promise<number> =>
  new Promise((resolve, reject) =>
    files().getFileInfo({
      filePath,
      success: ({ size }) => resolve(size),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    }),
  );

const read = (filePath: string): Promise<Uint8Array> =>
  new Promise((resolve, reject) =>
    files().readFile({
      filePath,
      success: ({ data }) => resolve(new Uint8Array(data as ArrayBuffer)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    }),
  );

const write = (filePath: string, bytes: Uint8Array): Promise<string> =>
  new Promise((resolve, reject) =>
    files().writeFile({
      filePath,
      data: bytes.slice().buffer as ArrayBuffer,
      success: () => resolve(filePath),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    }),
  );

/** Smaller, where it is too large; a phone that cannot make it smaller leaves it as it is. */
async function compressed(path: string): Promise<string> {
  const { width, height } = await Taro.getImageInfo({ src: path });
  const isLarge = Math.max(width, height) > LONGEST_SIDE;
  if (!isLarge && (await sizeOf(path)) <= MOST_BYTES) return path;
  const side = width >= height ? 'compressedWidth' : 'compressedHeight';
  let best = path;
  for (const quality of QUALITIES) {
    try {
      const resized = isLarge ? { [side]: LONGEST_SIDE } : {};
      best = (await Taro.compressImage({ src: path, quality, ...resized })).tempFilePath;
    } catch {
      return best;
    }
    if ((await sizeOf(best)) <= MOST_BYTES) return best;
  }
  return best;
}

/**
 * A picked photo as it may leave the phone, in a file of our own under `name`: at most so large, and without place, time and phone.
 * Throws for what is no photo that we know.
 */
export async function preparePhoto(path: string, name: string, cleaned: Clean): Promise<string> {
  const clean = cleaned(await read(await compressed(path)));
  if (!clean) throw new Error('not a photo');
  return write(`${Taro.env.USER_DATA_PATH}/${name}`, clean);
}

/** Takes a prepared photo off the phone; one that is gone already is no matter. */
export const forgetPhoto = (path: string): void => files().unlink({ filePath: path, fail: () => undefined });
