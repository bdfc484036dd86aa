import Taro from '@tarojs/taro';

/** The environment named when this was built (TARO_APP_CLOUD_ENV); empty is the mini-program's default one. */
declare const CLOUD_ENV: string;

/** Opens the cloud environment of this mini-program; once, at launch. */
export const initCloud = (): void => Taro.cloud.init(CLOUD_ENV ? { env: CLOUD_ENV } : {});

/** `wx.cloud.callFunction`: the function's answer, or a rejection when none came. */
export const callFunction = async (name: string, event: object): Promise<unknown> =>
  (await Taro.cloud.callFunction({ name, data: event })).result;

/** Puts a local file into cloud storage: its file id. */
export const uploadFile = async (cloudPath: string, filePath: string): Promise<string> =>
  (await Taro.cloud.uploadFile({ cloudPath, filePath })).fileID;
