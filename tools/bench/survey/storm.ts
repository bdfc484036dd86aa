import type { Answers } from '../../../domain/survey/answers';
import { type Envelope, openEnvelope, type Stamp, sealEnvelope } from '../../../domain/survey/ballot-paper';
import { sdkEnvironment } from '../../../local-cloud';
import { FUNCTIONS, startBuiltCloud } from '../../../test/support/built-cloud';
import { TEST_KEYS } from '../../../test/support/keys';
import type { Reply } from '../../../types/core/envelope';
import { Workers } from './workers';

const MOST_TRIES = 50;
/** Calls that are under way at a time: students who tapped and wait. */
const AT_ONCE = 64;

interface Options {
  students: number;
  workers: number;
  /** How many processes are killed at work, in each of the two halves. */
  kills: number;
}

export interface StormResult {
  students: number;
  seconds: { papers: number; casts: number };
  killedAtWork: number;
  /** Papers that phones have, that the rolls say were taken; ballots that phones were told are in, that are in; differences. */
  papers: { held: number; noted: number };
  ballots: { told: number; lying: number; lost: number; twice: number; strange: number };
  refusedSecond: number;
}

/** Work for each, so many at a time; `at` is called when a share of it is begun. */
async function each<T>(
  items: readonly T[],
  run: (item: T, at: number) => Promise<void>,
  when: Map<number, () => void>,
) {
  let next = 0;
  const one = async () => {
    for (let at = next++; at < items.length; at = next++) {
      when.get(at)?.();
      await run(items[at] as T, at);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return Math.round(performance.now() - started) / 1000;
}

/** Asks until there is an answer, as the phone does with one key or one ballot. */
async function asked<T>(ask: () => Promise<unknown>): Promise<Reply<T>> {
  for (let tried = 1; ; tried += 1) {
    try {
      const reply = (await ask()) as Reply<T>;
      if (reply.ok || reply.error.code !== 'BUSY') return reply;
    } catch (error) {
      if (tried === MOST_TRIES) throw error;
    }
  }
}

const data = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(`refused: ${reply.error.code}`);
  return reply.data;
};

/**
 * All students of a school vote as fast as they can through processes of the built functions, some of which are killed at
 * work: what was told to phones is then compared with what lies in the database.
 */
export async function storm({ students, workers: count, kills }: Options): Promise<StormResult> {
  process.env.XUESHENG_KEYS = TEST_KEYS;
  const cloud = await startBuiltCloud({ timers: false });
  const workers = new Workers(count, FUNCTIONS, { ...sdkEnvironment(cloud.admin), XUESHENG_KEYS: TEST_KEYS });
  try {
    // The SDK reads its address when it is loaded.
    const { seedManyStudents } = await import('../../../test/support/many-students');
    const { ANSWERS, openRound, partOf, random } = await import('../../../test/support/survey');
    const { rolls } = await import('../../../cloudfunctions/_kit/survey/rolls');
    const { urns } = await import('../../../cloudfunctions/_kit/survey/urns');
    const openids = await seedManyStudents(students);
    const round = await openRound();
    const part = await partOf(round);
    const killAt = (share: number) => new Map([[Math.floor(students * share), () => workers.kill(kills)]]);

    const phones = openids.map((openid) => ({
      openid,
      envelope: sealEnvelope(random) as Envelope,
      stamp: null as (Stamp & { group: number }) | null,
    }));
    const papers = await each(
      phones,
      async (phone) => {
        const input = { round: round._id, blinded: phone.envelope.blinded };
        const event = { action: 'take-ballot-paper', input, key: 'k'.repeat(20) };
        phone.stamp = data(await asked<Stamp & { group: number }>(() => workers.call('survey', event, phone.openid)));
      },
      killAt(1 / 3),
    );

    const ballots = phones.map(({ envelope, stamp }, at) => {
      const paper = stamp && openEnvelope(envelope, stamp, part.groups[stamp.group]?.publicKey ?? '');
      if (!paper) throw new Error('no paper');
      const answers: Answers = { ...ANSWERS, warm: ((at % 5) + 1) as 1 };
      return { part: part._id, group: stamp.group, ...paper, answers };
    });
    const told: string[] = [];
    let refusedSecond = 0;
    const cast = (ballot: object) =>
      asked<{ id: string }>(async () => {
        const event = { path: '/cast', httpMethod: 'POST', body: JSON.stringify(ballot) };
        return JSON.parse(((await workers.call('ballot-box', event)) as { body: string }).body);
      });
    const casts = await each(
      ballots,
      async (ballot, at) => {
        // Some phones send twice at once, some try another ballot with the same paper after the first.
        const replies = await Promise.all(at % 10 === 0 ? [cast(ballot), cast(ballot)] : [cast(ballot)]);
        for (const reply of replies) told.push(data(reply).id);
        if (at % 20 !== 1) return;
        const second = await cast({ ...ballot, answers: { ...ANSWERS, eats: 'no', warm: undefined } });
        if (!second.ok && second.error.code === 'PAPER_SPENT') refusedSecond += 1;
      },
      killAt(1 / 2),
    );

    const rolled = (await rolls.find({ roundId: round._id }).limit(1000).get()).data;
    const noted = rolled.reduce((sum, { taken }) => sum + taken, 0);
    const lying = (await urns.find({ roundId: round._id }).limit(1000).get()).data.flatMap((urn) => urn.ballots);
    const ids = new Set(lying.map(({ id }) => id));
    const known = new Set(told);
    return {
      students,
      seconds: { papers, casts },
      killedAtWork: workers.killedAtWork,
      papers: { held: phones.filter(({ stamp }) => stamp).length, noted },
      ballots: {
        ...{ told: known.size, lying: lying.length },
        lost: [...known].filter((id) => !ids.has(id)).length,
        twice: lying.length - ids.size,
        strange: [...ids].filter((id) => !known.has(id)).length,
      },
      refusedSecond,
    };
  } finally {
    workers.close();
    await cloud.close();
  }
}
