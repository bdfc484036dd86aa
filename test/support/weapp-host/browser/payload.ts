import type { SystemInfo } from '../options';

/** What the page carries: the built mini-program. */
export interface Payload {
  files: Record<string, string>;
  /** Pictures by path, as data URIs. */
  images: Record<string, string>;
  templates: string;
}

/** What a start is told from outside; functions cannot cross. */
export interface StartOptions {
  page?: string;
  openid: string;
  storage: Record<string, unknown>;
  systemInfo: SystemInfo;
  answers: Record<string, unknown>;
  online: boolean;
  /** Files as base64. */
  photos: Record<string, string>;
}

/** A reply of the gateway, fetched outside the page: no CORS to think of. */
export type CloudBridge = (
  kind: 'call' | 'upload',
  place: string,
  content: string,
  openid: string,
) => Promise<Record<string, unknown>>;
