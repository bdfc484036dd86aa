import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { decodePath, type Exchange, HttpError } from './http';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

async function fileAt(
  directory: string,
  hidden: string,
  urlPath: string,
): Promise<{ file: string; size: number } | null> {
  const root = path.resolve(directory);
  const file = path.resolve(root, `.${path.posix.normalize(urlPath)}`);
  if (file !== root && !file.startsWith(root + path.sep)) return null;
  if (file === hidden || file.startsWith(hidden + path.sep)) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? { file, size: found.size } : null;
}

/** GET of anything else: a file of the web build; a path without extension is a page of the app, so index.html. Nothing below `hidden`. */
export async function answerStatic(
  directory: string,
  hidden: string,
  { response, method, path: url }: Exchange,
): Promise<void> {
  if (method !== 'GET' && method !== 'HEAD') throw new HttpError(405, 'Only GET is possible here.');
  const urlPath = decodePath(url);
  if (/[\\\0]/.test(urlPath) || urlPath.split('/').includes('..'))
    throw new HttpError(403, 'This path is not accepted.');
  const found =
    (await fileAt(directory, hidden, urlPath)) ??
    (path.posix.extname(urlPath) === '' ? await fileAt(directory, hidden, '/index.html') : null);
  if (!found) throw new HttpError(404, 'There is no such file.');
  response.writeHead(200, {
    'content-type': TYPES[path.extname(found.file).toLowerCase()] ?? 'application/octet-stream',
    'content-length': found.size,
    'cache-control': 'no-cache', // a rebuild shows at the next load
    'x-content-type-options': 'nosniff',
  });
  if (method === 'HEAD') response.end();
  else await pipeline(createReadStream(found.file), response);
}
