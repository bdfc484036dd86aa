import Taro from '@tarojs/taro';
import { mayUsePrivate } from './privacy';

/** Whether it is there now: who says no to the privacy question has nothing copied. */
export const setClipboard = async (data: string): Promise<boolean> =>
  (await mayUsePrivate()) &&
  Taro.setClipboardData({ data }).then(
    () => true,
    () => false,
  );
