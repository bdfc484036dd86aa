import type { Host } from '../host';
import { asyncApi, Failure, type Options } from './async-api';

/** wx.getFileSystemManager() over the map of files. */
export function fileSystem(host: Host): Record<string, unknown> {
  const { files } = host.input;
  const read = (api: string, path: unknown): Uint8Array => {
    const bytes = files.get(String(path));
    if (!bytes) throw new Failure(`${api}:fail no such file or directory, open '${String(path)}'`);
    return bytes;
  };
  const decode = (bytes: Uint8Array, encoding: unknown): string | ArrayBuffer => {
    if (encoding === undefined || encoding === null) return new Uint8Array(bytes).buffer; // a Buffer's own may be a pool
    if (encoding === 'base64') return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    return new TextDecoder().decode(bytes);
  };
  const encode = (data: unknown, encoding: unknown): Uint8Array => {
    // The app's buffers come from its own realm.
    if (Object.prototype.toString.call(data) === '[object ArrayBuffer]')
      return new Uint8Array((data as ArrayBuffer).slice(0));
    if (encoding === 'base64') return Uint8Array.from(atob(String(data)), (sign) => sign.charCodeAt(0));
    return new TextEncoder().encode(String(data));
  };
  const move = (api: string, from: unknown, to: unknown) => void files.set(String(to), read(api, from));
  const stats = (path: unknown) => ({ size: read('stat', path).length, isFile: () => true, isDirectory: () => false });
  const api = (name: string, run: (options: Options) => unknown) => asyncApi(host, name, run);

  return {
    readFileSync: (path: string, encoding?: string) => decode(read('readFileSync', path), encoding),
    writeFileSync: (path: string, data: unknown, encoding?: string) => void files.set(path, encode(data, encoding)),
    unlinkSync: (path: string) => void files.delete(path),
    accessSync: (path: string) => void read('accessSync', path),
    statSync: stats,
    readFile: api('readFile', ({ filePath, encoding }) => ({ data: decode(read('readFile', filePath), encoding) })),
    writeFile: api(
      'writeFile',
      ({ filePath, data, encoding }) => void files.set(String(filePath), encode(data, encoding)),
    ),
    copyFile: api('copyFile', ({ srcPath, destPath }) => move('copyFile', srcPath, destPath)),
    unlink: api('unlink', ({ filePath }) => void files.delete(String(filePath))),
    access: api('access', ({ path }) => void read('access', path)),
    stat: api('stat', ({ path }) => ({ stats: stats(path) })),
    getFileInfo: api('getFileInfo', ({ filePath }) => ({ size: read('getFileInfo', filePath).length })),
    saveFile: api('saveFile', ({ tempFilePath, filePath }) => {
      const savedFilePath = String(filePath ?? `wxfile://usr/${String(tempFilePath).split('/').at(-1)}`);
      move('saveFile', tempFilePath, savedFilePath);
      return { savedFilePath };
    }),
  };
}
