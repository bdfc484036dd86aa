import Taro from '@tarojs/taro';

/** The keys of everything that is kept on the phone. */
export const storedKeys = (): string[] => Taro.getStorageInfoSync().keys;
