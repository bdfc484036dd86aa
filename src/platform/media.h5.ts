import Taro from '@tarojs/taro';
import type { ChosenImage } from './media';

export async function chooseImages(count: number): Promise<ChosenImage[]> {
  try {
    const { tempFiles } = await Taro.chooseImage({ count });
    return tempFiles.slice(0, count).map(({ path, size }) => ({ path, size }));
  } catch {
    return [];
  }
}

export const previewImages = (urls: string[], current: string): Promise<unknown> =>
  Taro.previewImage({ urls, current });
