import Taro from '@tarojs/taro';
import { mayUsePrivate } from './privacy';

export const setClipboard = async (data: string): Promise<void> => {
  if (await mayUsePrivate()) await Taro.setClipboardData({ data });
};
