import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { type Document, isPlainObject } from '../database/document';
import { messageOf, WireError } from '../errors';
import type { Cloud } from './cloud';
import { decodePath, type Exchange, HttpError, readBody, sendJson, sendJsonText } from './http';

function isText(headers: IncomingHttpHeaders): boolean {
  return /^(text\/|application\/(json|xml|x-www-form-urlencoded))|charset=/.test(headers['content-type'] ?? 'text/');
}

/** What the server says of a body by itself; a second word of the function would only break the connection. */
const OWN_HEADERS = ['connection', 'content-length', 'transfer-encoding'];

function writeHead(response: ServerResponse, status: number, headers: Document): void {
  try {
    for (const [name, value] of Object.entries(headers)) {
      if (OWN_HEADERS.includes(name.toLowerCase())) continue;
      response.setHeader(name, Array.isArray(value) ? value.map(String) : String(value));
    }
    response.writeHead(status);
  } catch (error) {
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    throw new HttpError(502, `The answer of the function cannot be sent: ${messageOf(error)}.`);
  }
}

/** Sends `{statusCode, headers, body, isBase64Encoded}`. */
function sendAnswer(response: ServerResponse, status: number, { headers, body, isBase64Encoded }: Document): void {
  const text = typeof body === 'string' ? body : (JSON.stringify(body ?? undefined) ?? '');
  writeHead(response, status, isPlainObject(headers) ? headers : {});
  response.end(isBase64Encoded === true ? Buffer.from(text, 'base64') : text);
}

/** ANY /http/<function>/<path>: a function behind a domain (CloudBase HTTP access); no openid comes along. */
export async function answerHttpAccess(
  cloud: Cloud,
  { request, response, method, path, query }: Exchange,
): Promise<void> {
  const [, , name = '', ...rest] = path.split('/');
  const { requestBytes, binaryRequestBytes } = cloud.limits;
  const body = await readBody(request, isText(request.headers) ? requestBytes : binaryRequestBytes);
  const isBase64Encoded = body.length > 0 && !isText(request.headers);
  const event = {
    path: decodePath(`/${rest.join('/')}`),
    httpMethod: method,
    headers: request.headers,
    queryStringParameters: Object.fromEntries(query),
    body: body.toString(isBase64Encoded ? 'base64' : 'utf8'),
    isBase64Encoded,
  };
  let json: string | undefined;
  try {
    json = await cloud.runner.invoke(decodePath(name), event, {});
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    if (error.code === 'FUNCTION_NOT_FOUND') throw new HttpError(404, 'There is no such function.');
    sendJson(response, 500, { code: error.code, message: error.message });
    return;
  }
  const answer: unknown = json === undefined ? undefined : JSON.parse(json);
  if (!isPlainObject(answer) || typeof answer.statusCode !== 'number') {
    sendJsonText(response, 200, json ?? 'null'); // as on the platform: any other result is the body itself
    return;
  }
  sendAnswer(response, answer.statusCode, answer);
}
