import { WireError } from '../errors';
import { CallError } from '../functions/call-error';
import type { Cloud } from './cloud';
import { decodePath, type Exchange, HttpError, parseJson, readBody, sendJson, sendJsonText } from './http';

/** What wx.cloud.callFunction may send, as on the platform. */
export const CALL_LIMIT_BYTES = 100 * 1024;

/** The openid a request claims: whoever can reach this server may be anybody. */
export function openidOf({ request }: Exchange): string | undefined {
  const openid = request.headers['x-wx-openid'];
  return typeof openid === 'string' && openid !== '' ? openid : undefined;
}

/** POST /call/<function>: what wx.cloud.callFunction does in the mini-program. */
export async function answerCall(cloud: Cloud, exchange: Exchange): Promise<void> {
  if (exchange.method !== 'POST') throw new HttpError(405, 'A function is called by POST.');
  const name = decodePath(exchange.path.slice('/call/'.length));
  const openid = openidOf(exchange);
  try {
    const event = parseJson(await readBody(exchange.request, CALL_LIMIT_BYTES), {});
    const result = await cloud.runner.invoke(name, event, openid ? { openid } : {});
    sendJsonText(exchange.response, 200, result === undefined ? '{}' : `{"result":${result}}`);
  } catch (error) {
    if (error instanceof HttpError && error.status === 413) {
      sendJson(exchange.response, 413, { errCode: -501007, errMsg: `cloud.callFunction:fail ${error.message}` });
      return;
    }
    if (!(error instanceof WireError)) throw error;
    const { errCode, errMsg } = new CallError(error);
    sendJson(exchange.response, 200, { errCode, errMsg });
  }
}
