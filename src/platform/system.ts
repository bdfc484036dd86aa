import Taro from '@tarojs/taro';

/** What the phone says about itself: text scale 1 to 1.6, heights in px, the room the capsule takes on the right. */
export interface Screen {
  fontScale: number;
  statusBar: number;
  navBar: number;
  capsule: number;
}

/** WeChat's ordinary setting is 16 or 17 px; the largest is 26 and more. */
export const scaleOf = (setting: number | undefined): number =>
  setting === undefined || setting <= 17 ? 1 : Math.min(1.6, Math.round((setting / 16) * 100) / 100);

const read = (): Screen => {
  // fontSizeSetting is missing from Taro's type.
  const { fontSizeSetting } = Taro.getAppBaseInfo() as { fontSizeSetting?: number };
  const { statusBarHeight = 0, windowWidth } = Taro.getWindowInfo();
  const menu = Taro.getMenuButtonBoundingClientRect();
  return {
    fontScale: scaleOf(fontSizeSetting),
    statusBar: statusBarHeight,
    navBar: menu.height > 0 ? menu.height + 2 * (menu.top - statusBarHeight) : 44,
    capsule: menu.left > 0 ? windowWidth - menu.left : 0,
  };
};

let known: Screen | undefined;

/** Asked once: WeChat restarts the mini-program when the reader changes the font size. */
export const screen = (): Screen => {
  known ??= read();
  return known;
};

/** What the reader reads in WeChat: zh_CN, ko, en. */
export const systemLanguage = (): string => Taro.getAppBaseInfo().language ?? '';

/** Tells the screen reader of a browser; WeChat asks the phone. */
export const tellLanguage = (_language: string): void => {};
