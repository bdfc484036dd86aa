import { type Exchange, HttpError } from './http';

/** Paths that act for somebody or tell something; a page of another site must not reach them through the browser. */
const GUARDED = ['/admin', '/call', '/upload', '/people', '/calls', '/subscribe', '/sent', '/timers', '/_'];

function isGuarded(path: string): boolean {
  if (path === '/_' || path === '/_/') return false; // the page itself holds no data, and one may follow a link to it
  return GUARDED.some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
}

/** Refuses names that merely resolve to this machine (DNS rebinding). */
function checkHost({ request }: Exchange): void {
  const host = request.headers.host ?? '';
  if (!/^(127\.0\.0\.1|localhost)(:\d{1,5})?$/i.test(host)) {
    throw new HttpError(403, 'This server answers only to 127.0.0.1 and localhost.');
  }
}

/** Browsers say where a request comes from even where they send no Origin, as for a link, a form or an image. */
function checkSite({ request }: Exchange): void {
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site')
    throw new HttpError(403, 'Requests from other sites are not accepted.');
}

/**
 * Checks where a request comes from. Returns true if it was a preflight and has been answered.
 */
export function guard(exchange: Exchange, port: number, allowOrigins: readonly string[]): boolean {
  checkHost(exchange);
  const { request, response, method, path } = exchange;
  const { origin } = request.headers;
  if (!isGuarded(path)) return false;
  if (origin === undefined) {
    checkSite(exchange);
    return false;
  }
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
