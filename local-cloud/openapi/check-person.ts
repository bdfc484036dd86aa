import type { ApiCall } from './api-call';
import { ApiError } from './api-error';

/** What both content checks demand: version 2, a scene, and somebody who was here in the last two hours. */
export function checkPerson({ data, activity, isInside }: ApiCall): string {
  if (data.version !== 2) throw new ApiError(40097, 'invalid args: version must be 2, local-cloud knows no other');
  const { scene, openid } = data;
  if (typeof scene !== 'number' || ![1, 2, 3, 4].includes(scene)) throw new ApiError(40129, 'invalid scene');
  if (typeof openid !== 'string' || openid === '') throw new ApiError(40003, 'invalid openid');
  if (!activity.isRecent(openid, !isInside)) throw new ApiError(61010, 'code is expired');
  return openid;
}
