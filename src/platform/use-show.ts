import { useDidShow } from '@tarojs/taro';

/** Runs each time the page comes into view, once the caller is part of it: what was loaded first is not there when it first appears. */
export const useShow = (run: () => void): void => useDidShow(run);
