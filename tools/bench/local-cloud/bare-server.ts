import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/*
 * The baseline: an empty Node server that takes the same requests and answers the same bodies, having done nothing.
 * The path says which of the bodies.
 */
const bodies = new Map(Object.entries(JSON.parse(process.argv[2] ?? '{}') as Record<string, string>));

const server = createServer((request, response) => {
  request.on('data', () => undefined);
  request.on('end', () => {
    const body = bodies.get(request.url?.slice(1) ?? '') ?? '';
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    response.end(body);
  });
});
process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
