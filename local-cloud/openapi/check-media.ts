import { APP_ID } from '../functions/environment';
import { type ApiHandler, newTraceId } from './api-call';
import { ApiError } from './api-error';
import { checkPerson } from './check-person';
import { checkText } from './checked-words';

const DELAY_MS = 2000;

function isWebAddress(value: unknown): value is string {
  return typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

/** security.mediaCheckAsync 2.0: the verdict comes later, as an event; a word of the list in the address decides it. */
export const checkMedia: ApiHandler = (call) => {
  const { media_url: url, media_type: type } = call.data;
  if (!isWebAddress(url)) throw new ApiError(40066, 'invalid media_url');
  if (type !== 1 && type !== 2) throw new ApiError(40004, 'invalid media type');
  const openid = checkPerson(call);
  const traceId = newTraceId();
  const event = {
    ToUserName: 'gh_local',
    FromUserName: openid,
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: APP_ID,
    trace_id: traceId,
    version: 2,
    errcode: 0,
    errmsg: 'ok',
    ...checkText(url, call.options.words),
  };
  call.push(event, call.options.mediaCheckDelayMs ?? DELAY_MS);
  return { trace_id: traceId };
};
