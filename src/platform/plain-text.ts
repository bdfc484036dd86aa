import Taro from '@tarojs/taro';

/** The text of a file that anybody with its address may have; rejects when none came. */
export async function plainText(url: string): Promise<string> {
  const { data, statusCode } = await Taro.request({ url, method: 'GET', dataType: 'text', responseType: 'text' });
  if (statusCode !== 200 || typeof data !== 'string') throw new Error(`no file: ${statusCode}`);
  return data;
}
