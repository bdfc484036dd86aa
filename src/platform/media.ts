import Taro from '@tarojs/taro';
import { mayUsePrivate } from './privacy';

/** path: a temporary file of this session, or an object URL in a browser. size: bytes. */
export interface ChosenImage {
  path: string;
  size: number;
}

/** Empty when the reader closes the picker, or does not want WeChat to open the album to us. */
export async function chooseImages(count: number): Promise<ChosenImage[]> {
  if (!(await mayUsePrivate())) return [];
  try {
    const { tempFiles } = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'] });
    return tempFiles.map(({ tempFilePath, size }) => ({ path: tempFilePath, size }));
  } catch {
    return [];
  }
}

/** path: as of an image. name: what the reader calls it. */
export interface ChosenFile extends ChosenImage {
  name: string;
}

/** A file from one of the reader's chats; null when they close the picker. `extensions`: without dots. */
export async function chooseFile(extensions: string[]): Promise<ChosenFile | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: extensions });
    const [file] = tempFiles;
    return file ? { path: file.path, name: file.name, size: file.size } : null;
  } catch {
    return null;
  }
}

export const previewImages = (urls: string[], current: string): Promise<unknown> =>
  Taro.previewImage({ urls, current });
