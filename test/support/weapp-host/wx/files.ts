import type { Host } from '../host';
import { answered } from './answer';
import { asyncApi, Failure, type Options } from './async-api';
import { fileSystem } from './file-system';

const DEFAULT_COUNT = 9;
const TEMPORARY = 'wxfile://tmp/';
const PHOTO = { width: 1_080, height: 1_440 };

/** The bytes at a path, or the failure WeChat reports. */
export function bytesAt(host: Host, api: string, path: unknown): Uint8Array {
  const bytes = host.input.files.get(String(path));
  if (!bytes) throw new Failure(`${api}:fail no such file or directory ${String(path)}`);
  return bytes;
}

/** Photos and files: what the test put into `files`. */
export function fileApi(host: Host): Record<string, unknown> {
  const { files, answers } = host.input;
  let made = 0;

  const choose = async (api: string, options: Options): Promise<string[]> => {
    const all = [...files.keys()].filter((path) => path.startsWith(TEMPORARY));
    const chosen = await answered(answers.chooseMedia, options, all);
    if (chosen === 'cancel') throw new Failure(`${api}:fail cancel`);
    return chosen.slice(0, Number(options.count ?? DEFAULT_COUNT));
  };
  const chooseMedia = async (options: Options) => {
    const paths = await choose('chooseMedia', options);
    const tempFiles = paths.map((path) => ({
      tempFilePath: path,
      size: bytesAt(host, 'chooseMedia', path).length,
      fileType: 'image',
      ...PHOTO,
    }));
    return { tempFiles, type: 'image' };
  };
  const chooseImage = async (options: Options) => {
    const paths = await choose('chooseImage', options);
    const tempFiles = paths.map((path) => ({ path, size: bytesAt(host, 'chooseImage', path).length }));
    return { tempFilePaths: paths, tempFiles };
  };
  const chooseMessageFile = async (options: Options) => {
    const paths = await choose('chooseMessageFile', options);
    const tempFiles = paths.map((path) => ({
      ...{ path, name: path.slice(TEMPORARY.length), type: 'file', time: 0 },
      size: bytesAt(host, 'chooseMessageFile', path).length,
    }));
    return { tempFiles };
  };
  // The picture is not really made smaller: the same bytes under a new name.
  const compressImage = ({ src }: Options) => {
    made += 1;
    const tempFilePath = `${TEMPORARY}compressed-${made}.jpg`;
    files.set(tempFilePath, bytesAt(host, 'compressImage', src));
    return { tempFilePath };
  };
  const getImageInfo = ({ src }: Options) => {
    bytesAt(host, 'getImageInfo', src);
    return { ...PHOTO, path: src, orientation: 'up', type: String(src).split('.').at(-1) };
  };

  return {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    chooseMedia: asyncApi(host, 'chooseMedia', chooseMedia),
    chooseImage: asyncApi(host, 'chooseImage', chooseImage),
    chooseMessageFile: asyncApi(host, 'chooseMessageFile', chooseMessageFile),
    compressImage: asyncApi(host, 'compressImage', compressImage),
    getImageInfo: asyncApi(host, 'getImageInfo', getImageInfo),
    getFileInfo: asyncApi(host, 'getFileInfo', ({ filePath }) => ({
      size: bytesAt(host, 'getFileInfo', filePath).length,
    })),
    saveImageToPhotosAlbum: asyncApi(host, 'saveImageToPhotosAlbum', ({ filePath }) => {
      if (answers.refusedScopes?.includes('scope.writePhotosAlbum'))
        throw new Failure('saveImageToPhotosAlbum:fail auth deny');
      host.ui.saved.push(String(filePath));
    }),
    openDocument: asyncApi(host, 'openDocument', ({ filePath }) => void bytesAt(host, 'openDocument', filePath)),
    getFileSystemManager: () => fileSystem(host),
  };
}
