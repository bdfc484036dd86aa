import { demoPerson } from './demo-person';

/** Nothing to open in a browser: the local cloud is where the page came from. */
export const initCloud = (): void => {};

/** Puts a picked image into the local cloud's storage: its file id. */
export async function uploadFile(cloudPath: string, filePath: string): Promise<string> {
  const image = await (await fetch(filePath)).blob();
  const answer = await fetch(`/upload?path=${encodeURIComponent(cloudPath)}`, {
    method: 'POST',
    headers: { 'content-type': image.type || 'image/jpeg', 'x-wx-openid': demoPerson() ?? '' },
    body: image,
  });
  const body = (await answer.json()) as { fileID?: string; errMsg?: string };
  if (!body.fileID) throw new Error(body.errMsg ?? `HTTP ${answer.status}`);
  return body.fileID;
}
