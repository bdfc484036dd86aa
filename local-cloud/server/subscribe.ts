import { isPlainObject } from '../database/document';
import { SubscribeError } from '../openapi/subscriptions';
import { openidOf } from './call';
import type { Cloud } from './cloud';
import { type Exchange, HttpError, parseJson, readBody, sendJson } from './http';

const BODY_LIMIT_BYTES = 10_000;

/** POST /subscribe {templateIds, accept}: what wx.requestSubscribeMessage does once the person has tapped. */
export async function answerSubscribe(cloud: Cloud, exchange: Exchange): Promise<void> {
  if (exchange.method !== 'POST') throw new HttpError(405, 'A subscription is made by POST.');
  const body = parseJson(await readBody(exchange.request, BODY_LIMIT_BYTES), {});
  const openid = openidOf(exchange);
  if (!openid) throw new HttpError(401, 'Somebody subscribes: x-wx-openid is missing.');
  const { templateIds, accept = true } = isPlainObject(body) ? body : {};
  const isList = Array.isArray(templateIds) && templateIds.every((id) => typeof id === 'string');
  if (!isList || typeof accept !== 'boolean')
    throw new HttpError(400, 'The body must be {templateIds: [text], accept: true or false}.');
  try {
    sendJson(exchange.response, 200, cloud.openApi.subscriptions.request(openid, templateIds, accept));
  } catch (error) {
    if (!(error instanceof SubscribeError)) throw error;
    sendJson(exchange.response, 200, { errCode: error.errCode, errMsg: error.errMsg });
  }
}
