import { type Exchange, HttpError } from './http';

/** Paths that act for somebody or tell something; a page of another site must not reach them through the browser. */
const GUARDED = ['/admin', '/call', '/upload', '/people', '/calls'];

function isGuarded(path: string): boolean {
  return GUARDED.some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
}

/** Refuses names that merely resolve to this machine (DNS rebinding). */
function checkHost({ request }: Exchange): void {
  const host = request.headers.host ?? '';
  if (!/^(127\.0\.0\.1|localhost)(:\d{1,5})?$/i.test(host)) {
    throw new HttpError(403, 'This server answers only to 127.0.0.1 and localhost.');
  }
}

/**
 * Checks where a request comes from. Returns true if it was a preflight and has been answered.
 */
export function guard(exchange: Exchange, port: number, allowOrigins: readonly string[]): boolean {
  checkHost(exchange);
  const { request, response, method, path } = exchange;
  const { origin } = request.headers;
  if (origin === undefined || !isGuarded(path)) return false;
  const accepted = [`http://127.0.0.1:${port}`, `http://localhost:${port}`, ...allowOrigins];
  if (!accepted.includes(origin)) throw new HttpError(403, `Requests from ${origin} are not accepted.`);
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('vary', 'origin');
  if (method !== 'OPTIONS') return false;
  response.writeHead(204, {
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers': 'content-type, x-wx-openid',
    'access-control-max-age': '600',
  });
  response.end();
  return true;
}
