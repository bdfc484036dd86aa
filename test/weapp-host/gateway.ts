import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Seen {
  url: string;
  openid: unknown;
  type: unknown;
  body: Buffer;
}

/** A gateway of thirty lines: greets, fails on request, and keeps uploads. */
export async function startGateway(): Promise<{ url: string; seen: Seen[]; close: () => Promise<void> }> {
  const seen: Seen[] = [];
  const reply = (url: URL, body: Buffer): unknown => {
    if (url.pathname === '/upload') return { fileID: `cloud://local/${url.searchParams.get('path')}` };
    const { name } = JSON.parse(body.toString()) as { name: string };
    if (name === 'Nobody') return { errCode: -504_002, errMsg: 'cloud.callFunction:fail -504002 it broke' };
    return { result: { greeting: `Hello, ${name}!` } };
  };
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const url = request.url ?? '';
      seen.push({ url, openid: request.headers['x-wx-openid'], type: request.headers['content-type'], body });
      response.setHeader('content-type', 'application/json');
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('access-control-allow-headers', '*');
      const answer = JSON.stringify(reply(new URL(url, 'http://local'), body.length > 0 ? body : Buffer.from('{}')));
      setTimeout(() => response.end(answer), 30);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
