import { demoPerson } from './demo-person';

/** Nothing to open in a browser: the local cloud is where the page came from. */
export const initCloud = (): void => {};

/** What a browser calls a table differs with the programs on the machine: whatever is no image is bytes. */
const typeOf = ({ type }: Blob): string => (type.startsWith('image/') ? type : 'application/octet-stream');

/** Puts a picked file into the local cloud's storage: its file id. `onProgress` hears percents. */
export async function uploadFile(
  cloudPath: string,
  filePath: string,
  onProgress: (percent: number) => void = () => undefined,
): Promise<string> {
  const file = await (await fetch(filePath)).blob();
  // fetch does not tell how far it is.
  const request = new XMLHttpRequest();
  const answer = new Promise<string>((resolve, reject) => {
    request.onload = () => resolve(request.responseText);
    request.onerror = () => reject(new Error('no answer'));
  });
  request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100));
  request.open('POST', `/upload?path=${encodeURIComponent(cloudPath)}`);
  request.setRequestHeader('content-type', typeOf(file));
  request.setRequestHeader('x-wx-openid', demoPerson() ?? '');
  request.send(file);
  const { fileID, errMsg } = JSON.parse(await answer) as { fileID?: string; errMsg?: string };
  if (!fileID) throw new Error(errMsg ?? `HTTP ${request.status}`);
  return fileID;
}
