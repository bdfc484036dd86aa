import Taro from '@tarojs/taro';

/** Random bytes of the phone's own source, fit for keys and ballots; rejects where there is none. */
export const randomBytes = async (length: number): Promise<Uint8Array> =>
  new Uint8Array((await Taro.getRandomValues({ length })).randomValues as ArrayBuffer);
