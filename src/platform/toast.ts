import Taro from '@tarojs/taro';

/** One short sentence that goes away by itself; never for an error the reader has to act on. */
export const toast = (title: string): Promise<unknown> => Taro.showToast({ title, icon: 'none', duration: 2000 });
