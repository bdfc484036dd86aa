import { main as caseFunction } from '../../cloudfunctions/case/index';
import { as, freshKey } from './as';
import { makeRoom } from './other-days';
import { FILING, STUDENT } from './scene';

declare const localCloud: { url: string };

/** The smallest that passes for a photo. */
export const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]);

/** Puts a file, a photo where nothing else is said, into storage as the mini-program does; its file id. */
export async function upload(openid: string, path: string, body = JPEG, type = 'image/jpeg'): Promise<string> {
  const answer = await fetch(`${localCloud.url}/upload?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers: { 'x-wx-openid': openid, 'content-type': type },
    body,
  });
  return ((await answer.json()) as { fileID: string }).fileID;
}

export const draftFolder = async (openid: string, draft: string, photo = 'one'): Promise<string> =>
  (await as(openid, caseFunction, 'open-photo-folder', { draft, photo })).data.folder;

/** A case with a photo, filed under its draft's key. */
export async function withPhoto(openid = STUDENT): Promise<{ id: string; fileId: string }> {
  const key = freshKey();
  const fileId = await upload(openid, `${await draftFolder(openid, key)}/one.jpg`);
  await makeRoom(openid, false);
  const { data } = await as(openid, caseFunction, 'file', { ...FILING, photos: [fileId] }, key);
  return { id: data.id, fileId };
}
