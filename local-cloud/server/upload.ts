import { WireError } from '../errors';
import { checkCloudPath } from '../storage/cloud-path';
import { openidOf } from './call';
import type { Cloud } from './cloud';
import { type Exchange, HttpError, readBody, sendJson } from './http';

function startsWith(content: Buffer, bytes: readonly number[], at = 0): boolean {
  return bytes.every((byte, offset) => content[at + offset] === byte);
}

/** What the first bytes say the content is, whatever its sender calls it. */
export function imageTypeOf(content: Buffer): string | null {
  if (startsWith(content, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(content, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (/^GIF8[79]a/.test(content.toString('latin1', 0, 6))) return 'image/gif';
  if (content.toString('latin1', 0, 4) === 'RIFF' && content.toString('latin1', 8, 12) === 'WEBP') return 'image/webp';
  return null;
}

function checkType(content: Buffer, header: string | undefined, otherTypes: readonly string[]): void {
  const type = (header ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (otherTypes.includes(type)) return;
  if (!type.startsWith('image/')) throw new HttpError(415, 'Only images may be uploaded.');
  if (imageTypeOf(content) === null) throw new HttpError(415, 'The content is not a JPEG, PNG, WebP or GIF image.');
}

/** POST /upload?path=…: what wx.cloud.uploadFile does in the mini-program. */
export async function answerUpload(cloud: Cloud, exchange: Exchange): Promise<void> {
  const { request, response, method, query } = exchange;
  if (method !== 'POST') throw new HttpError(405, 'A file is uploaded by POST.');
  const content = await readBody(request, cloud.limits.uploadBytes);
  const owner = openidOf(exchange);
  if (!owner) throw new HttpError(401, 'A file is uploaded by somebody: x-wx-openid is missing.');
  checkType(content, request.headers['content-type'], cloud.uploadTypes);
  try {
    const cloudPath = checkCloudPath(query.get('path'));
    const { files } = cloud.storage;
    const there = await files.find(cloudPath);
    // The platform's rule unless one sets another: all may read, only who created a file may write it.
    if (there && there.owner !== owner) throw new HttpError(403, 'Somebody else put a file there.');
    await files.save(cloudPath, content, { type: request.headers['content-type'], owner });
    sendJson(response, 200, { fileID: files.fileIdOf(cloudPath) });
  } catch (error) {
    throw error instanceof WireError ? new HttpError(error.code === 'INVALID_PARAM' ? 400 : 500, error.message) : error;
  }
}
