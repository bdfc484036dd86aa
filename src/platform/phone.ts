import Taro from '@tarojs/taro';

/** Opens the phone's own dialogue; a reader who says no there is not an error. */
export const makePhoneCall = (phoneNumber: string): Promise<unknown> =>
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
