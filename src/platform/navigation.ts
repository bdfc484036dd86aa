import Taro from '@tarojs/taro';

const HOME = '/pages/home/index';

export const navigateTo = (url: string): Promise<unknown> => Taro.navigateTo({ url });

export const redirectTo = (url: string): Promise<unknown> => Taro.redirectTo({ url });

export const reLaunch = (url: string): Promise<unknown> => Taro.reLaunch({ url });

/** One page back; home when the page was opened from a message and nothing lies beneath it. */
export const navigateBack = (): Promise<unknown> =>
  Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : reLaunch(HOME);
