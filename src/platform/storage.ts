import Taro from '@tarojs/taro';

/** Undefined when nothing is kept under the key. */
export const getStored = (key: string): unknown => {
  const value: unknown = Taro.getStorageSync(key);
  return value === '' ? undefined : value;
};

/** False when the phone is full: the caller must then not claim that anything is kept. */
export const setStored = (key: string, value: unknown): boolean => {
  try {
    Taro.setStorageSync(key, value);
    return true;
  } catch {
    return false;
  }
};

export const removeStored = (key: string): void => Taro.removeStorageSync(key);

/** Everything that this account kept on the phone. */
export const clearStored = (): void => Taro.clearStorageSync();
