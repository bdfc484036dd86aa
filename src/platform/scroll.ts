import Taro from '@tarojs/taro';

/** To the beginning of the page, at once: what takes the place of something read to its end begins there. */
export const toTop = (): Promise<unknown> => Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
