import Taro from '@tarojs/taro';

/** The environment named when this was built (TARO_APP_CLOUD_ENV); empty is the mini-program's default one. */
declare const CLOUD_ENV: string;

interface UploadTask {
  onProgressUpdate(heard: (update: { progress: number }) => void): void;
}

/** Opens the cloud environment of this mini-program; once, at launch. */
export const initCloud = (): void => Taro.cloud.init(CLOUD_ENV ? { env: CLOUD_ENV } : {});

/** `wx.cloud.callFunction`: the function's answer, or a rejection when none came. */
export const callFunction = async (name: string, event: object): Promise<unknown> =>
  (await Taro.cloud.callFunction({ name, data: event })).result;

/** Puts a local file into cloud storage: its file id. `onProgress` hears percents. */
export const uploadFile = (
  cloudPath: string,
  filePath: string,
  onProgress: (percent: number) => void = () => undefined,
): Promise<string> =>
  new Promise((resolve, reject) => {
    // With callbacks it gives the task, which alone tells how far it is; Taro's type knows the promise only.
    const task = Taro.cloud.uploadFile({
      cloudPath,
      filePath,
      success: ({ fileID }: { fileID: string }) => resolve(fileID),
      fail: reject,
    }) as unknown as UploadTask;
    task.onProgressUpdate(({ progress }) => onProgress(progress));
  });
