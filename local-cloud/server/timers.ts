import { sendResult } from './call';
import type { Cloud } from './cloud';
import { decodePath, type Exchange, HttpError, sendJson } from './http';

/** GET /timers, and POST /timers/<function>/<name>/fire. */
export async function answerTimers(cloud: Cloud, exchange: Exchange): Promise<void> {
  const { path, method, response } = exchange;
  if (path === '/timers' && method === 'GET') return sendJson(response, 200, cloud.timers.list());
  const [, functionName, name] = /^\/timers\/([^/]+)\/([^/]+)\/fire$/.exec(path) ?? [];
  if (functionName === undefined || name === undefined) throw new HttpError(404, 'There is nothing here.');
  if (method !== 'POST') throw new HttpError(405, 'A timer is fired by POST.');
  await sendResult(exchange, cloud.timers.fire(decodePath(functionName), decodePath(name)));
}
