import { type ApiHandler, newTraceId } from './api-call';
import { ApiError } from './api-error';
import { checkPerson } from './check-person';
import { checkText } from './checked-words';

/** "文本字数的上限为2500字" (msgSecCheck, request payload). */
const LONGEST_TEXT = 2500;

/** security.msgSecCheck 2.0. */
export const checkMessage: ApiHandler = (call) => {
  const { content, title, nickname, signature } = call.data;
  if (typeof content !== 'string' || content === '') throw new ApiError(44004, 'empty content');
  if ([...content].length > LONGEST_TEXT) throw new ApiError(45002, 'content size out of limit');
  checkPerson(call);
  const texts = [content, title, nickname, signature].filter((text) => typeof text === 'string');
  return { ...checkText(texts.join('\n'), call.options.words), trace_id: newTraceId() };
};
