import { type Exchange, HttpError } from './http';

/** Paths that act for somebody or tell something: not even a link leads there from another site. */
const GUARDED = ['/admin', '/call', '/upload', '/people', '/calls', '/subscribe', '/sent', '/timers', '/_'];

/** Files, which nobody finds who was not given their signed address. */
const SIGNED = '/file';

/** The page itself holds no data, and one may follow a link to it. */
const PAGE = ['/_', '/_/'];

function isBelow(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix}/`);
}

/** Refuses names that merely resolve to this machine (DNS rebinding). */
function checkHost({ request }: Exchange): void {
  const host = request.headers.host ?? '';
  if (!/^(127\.0\.0\.1|localhost)(:\d{1,5})?$/i.test(host)) {
    throw new HttpError(403, 'This server answers only to 127.0.0.1 and localhost.');
  }
}

/** Somebody follows a link in a tab of its own, as the way back from a login does; a frame or a form is none. */
function isLink({ request, method }: Exchange): boolean {
  const { 'sec-fetch-mode': mode, 'sec-fetch-dest': destination } = request.headers;
  return method === 'GET' && mode === 'navigate' && destination === 'document';
}

/** Refuses other sites; browsers say where a request comes from even where they send no Origin, as for a form or an image. */
function checkSource({ request }: Exchange, accepted: readonly string[]): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (origin !== undefined) {
    if (!accepted.includes(origin)) throw new HttpError(403, `Requests from ${origin} are not accepted.`);
  } else if (site === 'cross-site' || site === 'same-site') {
    throw new HttpError(403, 'Requests from other sites are not accepted.');
  }
}

/**
 * Checks where a request comes from. Returns true if it was a preflight and has been answered.
 */
export function guard(exchange: Exchange, port: number, allowOrigins: readonly string[]): boolean {
  checkHost(exchange);
  const { request, response, method, path } = exchange;
  const { origin } = request.headers;
  if (isBelow(path, SIGNED)) return false;
  const isGuarded = GUARDED.some((prefix) => isBelow(path, prefix)) && !PAGE.includes(path);
  if (!isGuarded && isLink(exchange)) return false;
  checkSource(exchange, [`http://127.0.0.1:${port}`, `http://localhost:${port}`, ...allowOrigins]);
  if (!isGuarded || origin === undefined) return false;
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
