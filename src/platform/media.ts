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

export const previewImages = (urls: string[], current: string): Promise<unknown> =>
  Taro.previewImage({ urls, current });
