import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Cloud } from '../server/cloud';
import { type Exchange, HttpError, sendJson } from '../server/http';
import { listCollections, listDocuments, listFiles } from './page-data';

function hashOf(html: string, tag: 'script' | 'style'): string {
  const [, content = ''] = new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(html) ?? [];
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

/** The page runs its own script and nothing else, whatever a document or a log line says. */
function policyOf(html: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(html, 'script')}`,
    `style-src ${hashOf(html, 'style')}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function sendPage({ response }: Exchange): void {
  const html = readFileSync(path.join(__dirname, 'page.html'), 'utf8');
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(html),
    'cache-control': 'no-store',
    'content-security-policy': policyOf(html),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(html);
}

/** The page for the person developing, and what it reads beside /calls, /sent and /timers. */
export async function answerPage(cloud: Cloud, exchange: Exchange): Promise<void> {
  const { path: url, method, response, query } = exchange;
  if (method !== 'GET') throw new HttpError(405, 'This page is only read.');
  switch (url) {
    case '/':
    case '/_/':
      return sendPage(exchange);
    case '/_':
      response.writeHead(302, { location: '/_/' });
      response.end();
      return;
    case '/_/collections':
      return sendJson(response, 200, await listCollections(cloud));
    case '/_/documents':
      return sendJson(response, 200, await listDocuments(cloud, query));
    case '/_/quotas':
      return sendJson(response, 200, cloud.openApi.subscriptions.list());
    case '/_/files':
      return sendJson(response, 200, await listFiles(cloud));
    default:
      throw new HttpError(404, 'There is nothing here.');
  }
}
