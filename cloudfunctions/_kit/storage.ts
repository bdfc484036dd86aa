import cloud from 'wx-server-sdk';

/** What a file id has behind the name of its storage. */
const PATH = /(?<=^cloud:\/\/[^/]+\/).*$/;

/** Where a file lies in its environment's storage. */
export const pathOf = (fileId: string): string => PATH.exec(fileId)?.[0] ?? fileId;

/** The id of a file at another path of the same storage: only storage knows what its ids begin with, so a file beside it tells. */
export const atPath = (beside: string, path: string): string => beside.replace(PATH, path);

interface TempFile {
  fileID: string;
  status: number;
  tempFileURL: string;
}

/** Temporary URLs of files in storage, in their order; null for a file that is not there. One wire request, at most 50 files. */
export async function temporaryUrls(files: readonly string[]): Promise<(string | null)[]> {
  if (files.length === 0) return [];
  const { fileList } = (await cloud.getTempFileURL({
    fileList: files.map((fileID) => ({ fileID, maxAge: 600 })),
  } as never)) as unknown as { fileList: TempFile[] };
  const urls = new Map(
    fileList.map((file) => [file.fileID, file.status === 0 && file.tempFileURL ? file.tempFileURL : null]),
  );
  return files.map((file) => urls.get(file) ?? null);
}

/** The content of a file, or null when it is not there. One wire request and the download. */
export async function readFile(fileId: string): Promise<Buffer | null> {
  const [url] = await temporaryUrls([fileId]);
  if (!url) return null;
  const answer = await fetch(url);
  return answer.ok ? Buffer.from(await answer.arrayBuffer()) : null;
}

/** Writes a file, in place of one that lies there; its id. One wire request and the upload. */
export async function writeFile(path: string, content: Buffer): Promise<string> {
  const { fileID } = (await cloud.uploadFile({ cloudPath: path, fileContent: content } as never)) as unknown as {
    fileID: string;
  };
  return fileID;
}

/** Removes files; one that is gone already is no news. One wire request, at most 50 files. */
export async function removeFiles(files: readonly string[]): Promise<void> {
  if (files.length > 0) await cloud.deleteFile({ fileList: [...files] } as never);
}
