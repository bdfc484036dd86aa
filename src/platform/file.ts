import Taro from '@tarojs/taro';

/** What no file name may have: folders would be looked for, and some phones refuse the others. */
const NOT_IN_NAMES = /[\\/:*?"<>|\p{Cc}]/gu;
const nameOfFile = (name: string): string => name.replace(NOT_IN_NAMES, '-');

/** Puts a text into a file of this mini-program's own folder: its path. An earlier one of the same name is replaced. */
export const keepFile = (name: string, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const filePath = `${Taro.env.USER_DATA_PATH}/${nameOfFile(name)}`;
    Taro.getFileSystemManager().writeFile({
      ...{ filePath, data: text, encoding: 'utf8' },
      success: () => resolve(filePath),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });

/** Hands a file on to a chat that the person picks (to themselves, most likely); false when they close the choice. Only on a tap. */
export const passOnFile = (filePath: string, fileName: string): Promise<boolean> =>
  Taro.shareFileMessage({ filePath, fileName: nameOfFile(fileName) }).then(
    () => true,
    () => false,
  );

/** Takes a kept file away; one that is gone already is no matter. */
export const forgetFile = (filePath: string): void =>
  Taro.getFileSystemManager().unlink({ filePath, fail: () => undefined });
