import cloud from 'wx-server-sdk';

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

/** Removes files from storage; those that are gone already are no matter. At most 50 files, one request; none without files. */
export async function removeFiles(files: readonly string[]): Promise<void> {
  if (files.length > 0) await cloud.deleteFile({ fileList: [...files] });
}
