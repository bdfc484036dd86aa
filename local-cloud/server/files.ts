import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { servedAs } from '../storage/content-type';
import type { Cloud } from './cloud';
import { decodePath, type Exchange, HttpError, readBody, send } from './http';

/** GET and PUT /file/<path>?sign=…&t=…: the temporary URLs of the storage. */
export async function answerFile(
  cloud: Cloud,
  { request, response, method, path: url, query }: Exchange,
): Promise<void> {
  const cloudPath = decodePath(url.slice('/file/'.length));
  const permission = method === 'PUT' ? 'PUT' : 'GET';
  if (!['GET', 'HEAD', 'PUT'].includes(method)) throw new HttpError(405, 'A file is read by GET and written by PUT.');
  const { signer, files } = cloud.storage;
  if (!signer.allows(permission, cloudPath, query, cloud.storage.now()))
    throw new HttpError(403, 'The URL of this file is wrong or has expired.');
  if (permission === 'PUT') {
    const body = await readBody(request, cloud.limits.functionUploadBytes);
    await files.save(cloudPath, body, { type: request.headers['content-type'] });
    send(response, 200, 'text/plain', '');
    return;
  }
  const found = await files.find(cloudPath);
  if (!found) throw new HttpError(404, 'There is no such file.');
  const { type, isShown } = servedAs(found.type);
  response.writeHead(200, {
    'content-type': type,
    'content-length': found.size,
    'last-modified': found.changedAt.toUTCString(),
    'x-content-type-options': 'nosniff',
    ...(isShown ? {} : { 'content-disposition': 'attachment' }),
  });
  if (method === 'HEAD') response.end();
  else await pipeline(createReadStream(found.file), response);
}
