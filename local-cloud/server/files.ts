import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Cloud } from './cloud';
import { decodePath, type Exchange, HttpError, readBody, send } from './http';
import { UPLOAD_LIMIT_BYTES } from './upload';

/** Only these are shown by a browser; anything else is a download, so that no uploaded page runs on this origin. */
const SHOWN: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
};

/** What a function may upload by the SDK; the platform allows more, a laptop need not. */
const PUT_LIMIT_BYTES = 5 * UPLOAD_LIMIT_BYTES;

/** GET and PUT /file/<path>?sign=…&t=…: the temporary URLs of the storage. */
export async function answerFile(
  cloud: Cloud,
  { request, response, method, path: url, query }: Exchange,
): Promise<void> {
  const cloudPath = decodePath(url.slice('/file/'.length));
  const permission = method === 'PUT' ? 'PUT' : 'GET';
  if (!['GET', 'HEAD', 'PUT'].includes(method)) throw new HttpError(405, 'A file is read by GET and written by PUT.');
  const { signer, files } = cloud.storage;
  if (!signer.allows(permission, cloudPath, query, new Date()))
    throw new HttpError(403, 'The URL of this file is wrong or has expired.');
  if (permission === 'PUT') {
    await files.save(cloudPath, await readBody(request, PUT_LIMIT_BYTES));
    send(response, 200, 'text/plain', '');
    return;
  }
  const found = await files.find(cloudPath);
  if (!found) throw new HttpError(404, 'There is no such file.');
  const type = SHOWN[path.extname(cloudPath).toLowerCase()];
  response.writeHead(200, {
    'content-type': type ?? 'application/octet-stream',
    'content-length': found.size,
    'x-content-type-options': 'nosniff',
    ...(type ? {} : { 'content-disposition': 'attachment' }),
  });
  if (method === 'HEAD') response.end();
  else await pipeline(createReadStream(found.file), response);
}
