import type { CloudDoor } from './options';

const TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
  pdf: 'application/pdf',
};

/** The content type a path's extension stands for. */
export const contentTypeOf = (path: string): string =>
  TYPES[path.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';

/** WeChat Cloud over HTTP: POST <url>/call/<name> and <url>/upload?path=<cloudPath>. */
export function httpCloud(url: string): CloudDoor {
  const post = async (place: string, openid: string, type: string, body: string | Uint8Array) => {
    const headers = { 'x-wx-openid': openid, 'content-type': type };
    const answer = await fetch(`${url}${place}`, { method: 'POST', headers, body: body as BodyInit });
    return answer.json() as Promise<Record<string, unknown>>;
  };
  return {
    call: (name, data, openid) => post(`/call/${name}`, openid, 'application/json', JSON.stringify(data ?? {})),
    upload: (path, bytes, openid) =>
      post(`/upload?path=${encodeURIComponent(path)}`, openid, contentTypeOf(path), bytes),
  };
}
