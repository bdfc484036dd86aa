import { answerPage } from '../page/answer-page';
import { answerCall, openidOf } from './call';
import type { Cloud } from './cloud';
import { answerFile } from './files';
import { type Exchange, HttpError, sendJson } from './http';
import { answerHttpAccess } from './http-access';
import { answerStatic } from './static-files';
import { answerSubscribe } from './subscribe';
import { answerTimers } from './timers';
import { answerUpload } from './upload';
import { answerWire } from './wire';

type Answer = (cloud: Cloud, exchange: Exchange) => Promise<void> | void;

interface Log {
  total: number;
  list(since: number): unknown[];
}

/** What is kept since the call number a client knows already. */
function answerLog({ response, query }: Exchange, log: Log, name: string): void {
  const since = Number(query.get('since') ?? 0);
  if (!Number.isInteger(since) || since < 0) throw new HttpError(400, 'since must be a whole number from 0.');
  sendJson(response, 200, { next: log.total, [name]: log.list(since) });
}

/** What answers a path and all below it, first match first. */
const TREES: readonly [prefix: string, answer: Answer][] = [
  ['/admin', answerWire],
  ['/call', answerCall],
  ['/file', answerFile],
  ['/http', answerHttpAccess],
  ['/timers', answerTimers],
  ['/_', answerPage],
];

/** What answers a single path. */
const POSTS: ReadonlyMap<string, Answer> = new Map([
  ['/upload', answerUpload],
  ['/subscribe', answerSubscribe],
]);

/** What can be read at a single path. */
const GETS: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ['/people', ({ people }, { response }) => sendJson(response, 200, people)],
  ['/calls', ({ calls }, exchange) => answerLog(exchange, calls, 'calls')],
  ['/sent', ({ openApi }, exchange) => answerLog(exchange, openApi.sent, 'sent')],
]);

/** Finds what answers a request, and lets it answer. */
export async function route(cloud: Cloud, exchange: Exchange): Promise<void> {
  const { path, method } = exchange;
  const openid = openidOf(exchange);
  if (openid) cloud.openApi.activity.touch(openid);
  const [, tree] = TREES.find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`)) ?? [];
  const answer = tree ?? POSTS.get(path) ?? (method === 'GET' ? GETS.get(path) : undefined);
  if (answer) return answer(cloud, exchange);
  if (cloud.webDir !== undefined) return answerStatic(cloud.webDir, cloud.dataDir, exchange);
  if (path === '/') return answerPage(cloud, exchange);
  throw new HttpError(404, 'There is nothing here.');
}
