import path from 'node:path';

/** What a file is when its sender does not say. */
const BY_EXTENSION: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.json': 'application/json',
  '.zip': 'application/zip',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const UNKNOWN_TYPE = 'application/octet-stream';

/** Types a browser may run as a page or a script of this origin if it is led to. */
const ACTIVE = /html|xml|svg|script|css|wasm/;

/** The type a file was sent with, or the one its name suggests. */
export function contentTypeOf(cloudPath: string, sent: string | undefined): string {
  const [type = ''] = (sent ?? '').toLowerCase().split(';');
  if (/^[\w.+-]+\/[\w.+-]+$/.test(type.trim()) && type.trim() !== UNKNOWN_TYPE) return type.trim();
  return BY_EXTENSION[path.posix.extname(cloudPath).toLowerCase()] ?? UNKNOWN_TYPE;
}

/** How a file may be served: only plain images are shown by a browser, and nothing that could run keeps its type. */
export function servedAs(type: string): { type: string; isShown: boolean } {
  return {
    type: ACTIVE.test(type) ? UNKNOWN_TYPE : type,
    isShown: /^image\/(jpeg|png|gif|webp)$/.test(type),
  };
}
