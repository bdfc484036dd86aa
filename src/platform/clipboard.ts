import Taro from '@tarojs/taro';

export const setClipboard = (data: string): Promise<unknown> => Taro.setClipboardData({ data });
