import { CAST_GRACE_MS } from '@types_/survey/ballot';
import { accountOf } from '../../../cloudfunctions/_kit/people';
import type { RoundKeyDocument } from '../../../cloudfunctions/_kit/survey/round-keys';
import { main as scheduler } from '../../../cloudfunctions/scheduler/index';
import { listen, takeDump } from '../../support/adversary/dump';
import { LEAKS_AFTER, LEAKS_WHILE_OPEN, WHERE_LEAKS_ARE } from '../../support/adversary/leaks';
import type { Dump } from '../../support/adversary/pieces';
import { ALL_ANSWERS, seededRandom, shuffled, strayRequests, type Vote, vote } from '../../support/adversary/scene';
import { linksIn } from '../../support/adversary/suspect';
import { TRIALS, trialOf } from '../../support/adversary/trials';
import { send } from '../../support/as';
import { setClock } from '../../support/clock';
import { allOf } from '../../support/everything';
import { TEST_KEYS } from '../../support/keys';
import { seedManyStudents } from '../../support/many-students';
import { openRound, partOf } from '../../support/survey';
import { openWireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };

const STUDENTS = 1000;
const [SECOND, MINUTE, DAY] = [1000, 60_000, 86_400_000];
jest.setTimeout(300_000);

/** Students in the order in which they took papers and cast, one after the other: what is easiest to follow. */
const votes: Vote[] = [];
const dumps: { open: Dump; closing: Dump; closed: Dump } = { open: {}, closing: {}, closed: {} };
let keys: Buffer[] = [];
/** What is known of the round, which hashes may have been made with. */
let salts: string[] = [];

const runScheduler = (at: Date): Promise<unknown> => {
  jest.setSystemTime(at);
  return send(undefined, scheduler as never, {});
};

/** What the functions are given to keep secrets with, and the seed of the round, which is gone after closing. */
function keysIn(dump: Dump): Buffer[] {
  const given = JSON.parse(TEST_KEYS) as { fields: Record<string, string>; hash: string };
  const seeds = (dump['round-keys'] as RoundKeyDocument[]).map(({ seed }) => seed);
  return [given.hash, ...Object.values(given.fields), ...seeds].map((key) => Buffer.from(key, 'base64'));
}

/** Writes to urns that closing makes before it fails: all are sealed, those of a group are dealt, then some of them split. */
const BEFORE_IT_FAILS = 1 + 4 + 2;

/** Does something while the next write to a collection fails. */
async function failing<T>(collection: string, work: () => Promise<T>, after = 0): Promise<T> {
  const door = await openWireDoor(localCloud.admin);
  door.refuse('database.modifyDocument', collection, 1, after);
  try {
    return await work();
  } finally {
    await door.close();
  }
}

beforeAll(async () => {
  const start = setClock('2026-11-16 10:00');
  const log = listen();
  const openids = await seedManyStudents(STUDENTS);
  const ids = new Map((await allOf('people')).map(({ account, _id }) => [account, _id]));
  const closesAt = new Date(start.getTime() + 7 * DAY);
  const times = { opensAt: new Date(start.getTime() - SECOND), closesAt };
  const round = await openRound({ grouping: 'grade', publishesBallots: true, ...times });
  const part = await partOf(round);
  salts = [round._id, part._id];
  await runScheduler(new Date(start.getTime() + MINUTE));
  const random = seededRandom('phones');
  const answers = shuffled(ALL_ANSWERS, 'answers');
  for (const [at, openid] of openids.entries()) {
    // The second half comes after those who had not come were reminded of it.
    const day = at < STUDENTS / 2 ? 0 : 4;
    if (at === STUDENTS / 2) await runScheduler(new Date(start.getTime() + 4 * DAY));
    jest.setSystemTime(start.getTime() + day * DAY + 2 * MINUTE + at * 3 * SECOND);
    const text = at % 7 === 0 ? `第 ${Buffer.from(random(6)).toString('hex')} 个想法` : null;
    const what = { answers: answers[at] ?? {}, text, random, checksProof: at % 10 === 0 };
    const voting = () => vote(openid, ids.get(accountOf(openid)) ?? '', round, part, what);
    votes.push(at % 50 === 7 ? await failing(at % 100 === 7 ? 'rolls' : 'urns', voting) : await voting());
    if (at % 100 === 0) await strayRequests(part._id);
  }
  await runScheduler(new Date(start.getTime() + 5 * DAY));
  dumps.open = await takeDump(log.lines);
  const over = new Date(closesAt.getTime() + CAST_GRACE_MS);
  await failing('urns', () => runScheduler(over), BEFORE_IT_FAILS);
  dumps.closing = await takeDump(log.lines);
  await runScheduler(new Date(over.getTime() + 2 * MINUTE));
  dumps.closed = await takeDump(log.lines);
  keys = keysIn(dumps.open);
  log.stop();
  jest.useRealTimers();
});

const linked = (dump: Dump, trial: (typeof TRIALS)[number]): string[] =>
  linksIn({ dump, ...trialOf(trial, votes), keys, salts });

describe('what lies there', () => {
  const count = (dump: Dump, name: string): number => dump[name]?.length ?? 0;
  const state = ({ rounds }: Dump) => (rounds as { state: string }[]).map((round) => round.state);

  test('is everything, at three moments: open, in the midst of closing, and closed', () => {
    expect([dumps.open, dumps.closing, dumps.closed].map(state)).toEqual([['open'], ['counting'], ['closed']]);
    expect(count(dumps.open, 'people')).toBeGreaterThan(STUDENTS);
    expect(count(dumps.open, 'notices')).toBeGreaterThan(STUDENTS);
    expect(count(dumps.open, 'logs')).toBeGreaterThan(0);
    expect(count(dumps.closed, 'list')).toBe(STUDENTS);
    expect(count(dumps.closed, 'file')).toBeGreaterThan(STUDENTS);
    const split = (dumps.closing.urns as { ids?: unknown[] }[]).filter(({ ids }) => ids !== undefined).length;
    expect(split).toBeGreaterThan(0);
    expect(split).toBeLessThan(count(dumps.closing, 'urns'));
  });

  test('is nothing in an urn but what a ballot says: no time, no account, no number', () => {
    const fields = ['_id', 'ballots', 'group', 'partId', 'roundId', 'sealed', 'texts'];
    for (const urn of dumps.open.urns as { ballots: object[]; texts: object[] }[]) {
      expect(Object.keys(urn).sort()).toEqual(fields);
      for (const ballot of urn.ballots)
        expect(Object.keys(ballot).sort()).toEqual(['answers', 'id', 'seal', 'sealKey']);
      for (const text of urn.texts) expect(Object.keys(text).sort()).toEqual(['item', 'key', 'text']);
    }
    for (const urn of dumps.closed.urns as { ids: object[] }[]) {
      expect(Object.keys(urn).sort()).toEqual([...fields, 'answers', 'ids'].sort());
      for (const ballot of urn.ids) expect(Object.keys(ballot).sort()).toEqual(['id', 'seal']);
    }
  });

  test('is no line of a ballot in any log, though some failed on their way', () => {
    const lines = (dumps.closed.logs as { line: string }[]).map(({ line }) => line).join('\n');
    expect(lines).toContain('take-ballot-paper');
    expect(lines).not.toMatch(/cast|ballot-box/);
    for (const { id, seal } of votes) expect([lines.includes(id), lines.includes(seal)]).toEqual([false, false]);
  });
});

describe('whoever has the whole database, all logs and all keys', () => {
  test.each(TRIALS.filter(({ at }) => at.includes('open')))('while a round is open, cannot link $what', (trial) => {
    expect(linked(dumps.open, trial)).toEqual([]);
  });

  test.each(TRIALS.filter(({ at }) => at.includes('closing')))(
    'in the midst of closing, cannot link $what',
    (trial) => {
      expect(linked(dumps.closing, trial)).toEqual([]);
    },
  );

  test.each(TRIALS.filter(({ at }) => at.includes('closed')))('after closing, cannot link $what', (trial) => {
    expect(linked(dumps.closed, trial)).toEqual([]);
  });
});

describe('the same adversary sees through a store that leaks', () => {
  /** A copy of what a leak may be in: what else lies there is not needed to find it. */
  const copyOf = (dump: Dump): Dump =>
    structuredClone(Object.fromEntries(WHERE_LEAKS_ARE.map((name) => [name, dump[name] ?? []])));
  const found = (dump: Dump, links: string) => {
    const trial = TRIALS.find(({ what }) => what === links);
    if (!trial) throw new Error(`nobody tries ${links}`);
    return linked(dump, trial);
  };

  test.each(LEAKS_WHILE_OPEN)('while open: $leak', ({ links, into }) => {
    expect(found(into(copyOf(dumps.open), votes), links)).not.toEqual([]);
  });

  test.each(LEAKS_AFTER)('after closing: $leak', ({ links, into }) => {
    expect(found(into(copyOf(dumps.closed), votes), links)).not.toEqual([]);
  });
});
