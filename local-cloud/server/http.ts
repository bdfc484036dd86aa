import type { IncomingMessage, ServerResponse } from 'node:http';

/** A refusal that becomes an HTTP status with a sentence. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'HttpError';
  }
}

/** A body that is longer than its reader accepts. */
export class BodyTooLarge extends HttpError {
  constructor(
    readonly bytes: number,
    limit: number,
  ) {
    super(413, `The body has ${bytes} bytes, and at most ${limit} are accepted.`);
    this.name = 'BodyTooLarge';
  }
}

/** One request on its way through the gateway. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  method: string;
  /** Undecoded, without the query. */
  path: string;
  query: URLSearchParams;
}

/** Reads a body. One that is too long is read to its end but not kept, so that the refusal reaches its sender. */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
      else chunks.length = 0;
    });
    request.on('end', () => {
      if (length > limit) reject(new BodyTooLarge(length, limit));
      else resolve(Buffer.concat(chunks));
    });
    request.on('error', reject);
    request.on('close', () => {
      if (!request.complete) reject(new HttpError(400, 'The request ended before its body did.'));
    });
  });
}

/** Parses a JSON body; an empty one gives `empty`. */
export function parseJson(body: Buffer, empty: unknown): unknown {
  if (body.length === 0) return empty;
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new HttpError(400, 'The body is not valid JSON.');
  }
}

/** Answers with bytes and a content type. */
export function send(response: ServerResponse, status: number, contentType: string, body: string | Buffer): void {
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

/** Answers with JSON text. */
export function sendJsonText(response: ServerResponse, status: number, json: string): void {
  send(response, status, 'application/json; charset=utf-8', json);
}

/** Answers with a value as JSON. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  sendJsonText(response, status, JSON.stringify(value));
}

/** Decodes a part of the path, or refuses it. */
export function decodePath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new HttpError(400, 'The path is not validly encoded.');
  }
}
