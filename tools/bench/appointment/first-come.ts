import path from 'node:path';
import { sdkEnvironment } from '../../../local-cloud';
import { FUNCTIONS, startBuiltCloud } from '../../../test/support/built-cloud';
import { TEST_KEYS } from '../../../test/support/keys';
import type { AppliedView } from '../../../types/appointment/application-view';
import type { Reply } from '../../../types/core/envelope';
import { Workers } from '../survey/workers';

const WORK = { file: path.join(__dirname, 'worker.ts'), execArgv: ['--import', 'tsx'] };
/** As src/cloud/call.ts has it: the phone asks three times in all. */
const TRIES = 3;
/** Documents that are added at a time. */
const BATCH = 500;

interface Options {
  rivals: number;
  seats: number;
  workers: number;
  runs: number;
}

export interface Rush {
  seconds: { claims: number; bare: number };
  perSecond: { claims: number; bare: number };
  /** Claims beside the bare conditional update that each makes. */
  share: number;
  seated: number;
  /** Different places on the wait list, which are the numbers from 0 on. */
  places: number;
  inOrder: boolean;
  /** Errors that a phone would have shown. */
  shown: number;
  /** Tries that the phones made beyond the first. */
  again: number;
}

const seconds = (since: number): number => Math.round(performance.now() - since) / 1000;

/**
 * Everybody claims one of a few seats at once, some of them twice, through processes of the built function; then the same processes
 * make the bare conditional updates on another line, as many and as long.
 */
export async function firstCome({ rivals, seats, workers: count, runs }: Options): Promise<Rush[]> {
  process.env.XUESHENG_KEYS = TEST_KEYS;
  const cloud = await startBuiltCloud({ timers: false });
  const environment = { ...sdkEnvironment(cloud.admin), XUESHENG_KEYS: TEST_KEYS };
  const workers = new Workers(count, FUNCTIONS, environment, WORK);
  try {
    // The SDK reads its address when it is loaded.
    const { seedManyStudents } = await import('../../../test/support/many-students');
    const { addLine, addSession, applicationDocument } = await import('../../../test/support/appointment');
    const { applications } = await import('../../../cloudfunctions/_kit/appointment/applications');
    const { accountOf, people } = await import('../../../cloudfunctions/_kit/people');
    const openids = await seedManyStudents(rivals);
    const accounts = new Map(openids.map((openid) => [accountOf(openid), openid]));
    const ids: { openid: string; id: string }[] = [];
    for (let after = ''; ; ) {
      const some = await people.walk(after, BATCH, ['account']);
      for (const { _id, account } of some) {
        const openid = accounts.get(account);
        if (openid !== undefined) ids.push({ openid, id: _id });
      }
      after = some.at(-1)?._id ?? '';
      if (some.length < BATCH) break;
    }
    const results: Rush[] = [];
    for (let run = 0; run < runs; run += 1) {
      const more = { allots: 'first-come', channel: 'representative-hour', seats } as const;
      const session = await addSession(more);
      await addLine(session);
      const wanting = ids.map(({ id }) => applicationDocument(session, id));
      for (let at = 0; at < wanting.length; at += BATCH) await applications.addAll(wanting.slice(at, at + BATCH));
      results.push(
        await rush(
          workers,
          session._id,
          ids.map(({ openid }) => openid),
          seats,
        ),
      );
      const bare = await addSession(more);
      await addLine(bare);
      const result = results.at(-1) as Rush;
      const began = performance.now();
      await Promise.all(wanting.map(({ ticket }) => workers.call('push', { _id: bare._id, ticket })));
      result.seconds.bare = seconds(began);
      result.perSecond.bare = Math.round(rivals / result.seconds.bare);
      result.share = Math.round((100 * result.perSecond.claims) / result.perSecond.bare) / 100;
      process.stderr.write(`${JSON.stringify(result)}\n`);
    }
    return results;
  } finally {
    workers.close();
    await cloud.close();
  }
}

async function rush(workers: Workers, session: string, openids: readonly string[], seats: number): Promise<Rush> {
  let [again, shown] = [0, 0];
  const claim = async (openid: string): Promise<AppliedView | null> => {
    const event = { action: 'claim-seat', input: { id: session }, key: `${openid}-${'k'.repeat(16)}` };
    for (let tried = 1; tried <= TRIES; tried += 1) {
      if (tried > 1) again += 1;
      try {
        const reply = (await workers.call('appointment', event, openid)) as Reply<{ applied: AppliedView }>;
        if (reply.ok) return reply.data.applied;
        if (reply.error.code !== 'BUSY') break;
      } catch {
        // No answer: asked again.
      }
    }
    shown += 1;
    return null;
  };
  const placeIn = (applied: AppliedView | null): number | null =>
    applied?.is === 'waiting' ? applied.ahead : applied?.is === 'seated' ? -1 : null;
  const began = performance.now();
  const said = await Promise.all(
    openids.map(async (openid, at) => {
      // A tenth taps twice.
      const taps = await Promise.all(at % 10 === 0 ? [claim(openid), claim(openid)] : [claim(openid)]);
      const [first = null, second = first] = taps.map(placeIn);
      return first === second ? first : null;
    }),
  );
  const took = seconds(began);
  const waiting = said.filter((place) => place !== null && place >= 0).sort((a, b) => Number(a) - Number(b));
  return {
    seconds: { claims: took, bare: 0 },
    perSecond: { claims: Math.round(openids.length / took), bare: 0 },
    share: 0,
    seated: said.filter((place) => place === -1).length,
    places: new Set(waiting).size,
    inOrder: waiting.length === openids.length - seats && waiting.every((place, at) => place === at),
    shown,
    again,
  };
}

/** What is wanted: ten rushes of 3,000 for 20 seats. */
export const benchFirstCome = async (isQuick: boolean): Promise<object> => {
  const wanted = { seats: 20, share: 0.5 };
  const { seats } = wanted;
  const runs = await firstCome({ rivals: isQuick ? 300 : 3_000, seats, workers: 8, runs: isQuick ? 2 : 10 });
  const isMet = (run: Rush) => ({
    ...{ seated: run.seated === seats, inOrder: run.inOrder, shown: run.shown === 0 },
    share: run.share >= wanted.share,
  });
  return { wanted, runs: runs.map((run) => ({ ...run, isMet: isMet(run) })) };
};
