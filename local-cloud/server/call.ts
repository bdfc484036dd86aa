import { WireError } from '../errors';
import { CallError, requestTooLarge } from '../functions/call-error';
import type { Cloud } from './cloud';
import {
  BodyTooLarge,
  decodePath,
  type Exchange,
  HttpError,
  parseJson,
  readBody,
  sendJson,
  sendJsonText,
} from './http';

/** The openid a request claims: whoever can reach this server may be anybody. */
export function openidOf({ request }: Exchange): string | undefined {
  const openid = request.headers['x-wx-openid'];
  return typeof openid === 'string' && openid !== '' ? openid : undefined;
}

/** Answers with a function's result, or with what wx.cloud.callFunction would fail with. */
export async function sendResult({ response }: Exchange, running: Promise<string | undefined>): Promise<void> {
  try {
    const result = await running;
    sendJsonText(response, 200, result === undefined ? '{}' : `{"result":${result}}`);
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    const { errCode, errMsg } = new CallError(error);
    sendJson(response, error.code === 'FUNCTION_REQUEST_TOO_LARGE' ? 413 : 200, { errCode, errMsg });
  }
}

async function run(cloud: Cloud, exchange: Exchange): Promise<string | undefined> {
  const name = decodePath(exchange.path.slice('/call/'.length));
  const { requestBytes } = cloud.limits;
  const openid = openidOf(exchange);
  const body = await readBody(exchange.request, requestBytes).catch((error: unknown) => {
    throw error instanceof BodyTooLarge ? requestTooLarge(error.bytes, requestBytes) : error;
  });
  return await cloud.runner.invoke(name, parseJson(body, {}), openid ? { openid } : {});
}

/** POST /call/<function>: what wx.cloud.callFunction does in the mini-program. */
export async function answerCall(cloud: Cloud, exchange: Exchange): Promise<void> {
  if (exchange.method !== 'POST') throw new HttpError(405, 'A function is called by POST.');
  await sendResult(exchange, run(cloud, exchange));
}
