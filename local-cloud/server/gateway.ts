import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { messageOf, StartupError, stackOf, systemCodeOf } from '../errors';
import type { Cloud } from './cloud';
import { guard } from './guard';
import { type Exchange, HttpError, sendJson } from './http';
import { route } from './route';

/** A server that listens; it gets its cloud afterwards, because the cloud's parts need to know the port. */
export interface Gateway {
  port: number;
  serve(cloud: Cloud): void;
  close(): Promise<void>;
}

function exchangeOf(request: IncomingMessage, response: ServerResponse): Exchange {
  const [path = '/', search = ''] = (request.url ?? '/').split(/\?(.*)/s, 2);
  return { request, response, method: request.method ?? 'GET', path, query: new URLSearchParams(search) };
}

function answerFailure(cloud: Cloud, response: ServerResponse, error: unknown): void {
  if (response.destroyed) return; // whoever asked has left
  if (!(error instanceof HttpError)) cloud.tell(`A request failed: ${stackOf(error)}`);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const status = error instanceof HttpError ? error.status : 500;
  sendJson(response, status, {
    message: error instanceof HttpError ? error.message : 'The local cloud failed; see its output.',
  });
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const reason =
        systemCodeOf(error) === 'EADDRINUSE'
          ? 'is already in use: stop what uses it, or choose another'
          : `cannot be used: ${messageOf(error)}`;
      reject(new StartupError(`Port ${port} on 127.0.0.1 ${reason}.`));
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Opens the port, on this machine only. */
export async function openGateway(port: number, allowOrigins: readonly string[]): Promise<Gateway> {
  let cloud: Cloud | null = null;
  const server = createServer((request, response) => {
    const exchange = exchangeOf(request, response);
    const served = cloud;
    if (!served) {
      sendJson(response, 503, { message: 'The local cloud is starting.' });
      return;
    }
    const answer = async () => {
      if (!guard(exchange, opened, allowOrigins)) await route(served, exchange);
    };
    answer().catch((error: unknown) => answerFailure(served, response, error));
  });
  server.keepAliveTimeout = 60_000; // the SDK keeps its connections; a short life would cut them between two calls
  server.requestTimeout = 60_000;
  const opened = await listen(server, port);
  return {
    port: opened,
    serve: (started) => {
      cloud = started;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
