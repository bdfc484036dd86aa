import Taro from '@tarojs/taro';
import type { ChosenFile, ChosenImage } from './media';

export async function chooseImages(count: number): Promise<ChosenImage[]> {
  try {
    const { tempFiles } = await Taro.chooseImage({ count });
    return tempFiles.slice(0, count).map(({ path, size }) => ({ path, size }));
  } catch {
    return [];
  }
}

export const chooseFile = (extensions: string[]): Promise<ChosenFile | null> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = extensions.map((extension) => `.${extension}`).join();
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      resolve(file ? { path: URL.createObjectURL(file), name: file.name, size: file.size } : null);
    });
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });

export const previewImages = (urls: string[], current: string): Promise<unknown> =>
  Taro.previewImage({ urls, current });
