import Taro from '@tarojs/taro';

/**
 * Whether WeChat lets us use what it counts as private (the album, the clipboard). Who has not been asked yet is asked now,
 * by WeChat's own dialogue about the guide of this mini-program; phones before 2.32.3 know no such question.
 */
export const mayUsePrivate = (): Promise<boolean> =>
  new Promise((resolve) => {
    if (!Taro.canIUse('requirePrivacyAuthorize')) return resolve(true);
    Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) });
  });

/** Opens WeChat's page with the guide that this mini-program registered; null where there is none. */
export const openPrivacyGuide: (() => void) | null = () =>
  void Taro.openPrivacyContract({ fail: () => undefined } as never);
