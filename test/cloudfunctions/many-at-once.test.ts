import { QUEUE_LIMITS } from '@types_/case/queue';
import { cases } from '../../cloudfunctions/_kit/case/store';
import { accountOf } from '../../cloudfunctions/_kit/people';
import { sdkEnvironment } from '../../local-cloud/functions/environment';
import { type Answer, freshKey } from '../support/as';
import { aLine, stored, wishFor } from '../support/binding';
import { type BuiltCloud, buildFunctions, callOver, startBuiltCloud } from '../support/built-cloud';
import { type CliCloud, startCliCloud } from '../support/cli-cloud';
import { allOf } from '../support/everything';
import { seedManyStudents } from '../support/many-students';
import { ADMIN, FILING, OFFICER } from '../support/scene';
import { temporaryFolder } from '../support/temporary-folder';

const MANY = 200;
const EIGHT = [1, 2, 3, 4, 5, 6, 7, 8];

interface Wish {
  openid: string;
  input: typeof FILING;
  key: string;
}
type Receipt = { id: string; number: string; title: string };

const wishesOf = (openids: string[]): Wish[] =>
  openids.map((openid, index) => ({
    openid,
    input: { ...FILING, text: `第${index}位同学说：${FILING.text}` },
    key: freshKey(),
  }));
const fileOver = (url: string, { openid, input, key }: Wish) => callOver(url, openid, 'case', 'file', input, key);
const mineOver = async (url: string, openid: string): Promise<Receipt[]> =>
  (await callOver(url, openid, 'case', 'mine')).data.cases;

/** Each wish is one case, with its author's words, under a number of its own, in its author's list and nobody else's. */
async function expectOneEach(url: string, wishes: Wish[], receipts: (Receipt | null)[]): Promise<void> {
  const stored = new Map((await allOf('cases')).map((document) => [document._id, document]));
  expect(stored.size).toBe(wishes.length);
  expect(new Set([...stored.values()].map(({ number }) => number)).size).toBe(wishes.length);
  wishes.forEach(({ input }, index) => {
    const receipt = receipts[index];
    if (receipt) expect(stored.get(receipt.id)).toMatchObject({ text: input.text, number: receipt.number });
  });
  const lists = await Promise.all(wishes.map(({ openid }) => mineOver(url, openid)));
  lists.forEach((list, index) => {
    expect(list).toHaveLength(1);
    expect(stored.get(list[0]?.id ?? '')?.text).toBe(wishes[index]?.input.text);
  });
}

describe('the built functions, eight of each at work', () => {
  let cloud: BuiltCloud;
  let openids: string[];
  beforeAll(async () => {
    cloud = await startBuiltCloud({ workersPerFunction: 8 });
    openids = await seedManyStudents(MANY + 1);
  });
  afterAll(() => cloud.close());

  test('two hundred students file at once: each receipt is a case, no number twice, everyone sees their own', async () => {
    const wishes = wishesOf(openids.slice(0, MANY));
    const answers = await Promise.all(wishes.map((wish) => fileOver(cloud.url, wish)));
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
    await expectOneEach(
      cloud.url,
      wishes,
      answers.map(({ data }) => data),
    );
    const queue = await callOver(cloud.url, OFFICER, 'case', 'queue');
    expect(queue.data).toMatchObject({
      counts: { open: QUEUE_LIMITS.counted, fresh: QUEUE_LIMITS.counted },
      next: expect.any(String),
    });
    expect(queue.data.cases).toHaveLength(100);
  });

  const last = () => openids[MANY] ?? '';
  const same = ([first, ...rest]: Omit<Answer, 'wire'>[]) => {
    expect(first?.ok).toBe(true);
    for (const answer of rest) expect(answer).toEqual(first);
  };
  const eightTimes = (openid: string, action: string, input: object, key = freshKey()) =>
    Promise.all(EIGHT.map(() => callOver(cloud.url, openid, 'case', action, input, key)));

  test('one wish sent eight times at once is one case, and each of its steps is one step', async () => {
    const filed = await eightTimes(last(), 'file', FILING);
    same(filed);
    const id = filed[0]?.data.id;
    expect(await mineOver(cloud.url, last())).toHaveLength(1);
    const answer = { text: '换了阀门。', outcome: 'done' };
    same(await eightTimes(OFFICER, 'acknowledge', { id, say: {} }));
    same(await eightTimes(OFFICER, 'answer', { id, say: answer }));
    same(await eightTimes(last(), 'verdict', { id, say: { solved: true } }));
    same(await eightTimes(last(), 'rate', { id, say: { rating: 5 } }));
    const document = await cases.get(id);
    expect(document?.events.map(({ seq, what }) => [seq, what.name])).toEqual([
      ...[
        [0, 'file'],
        [1, 'acknowledge'],
        [2, 'answer'],
      ],
      ...[
        [3, 'verdict'],
        [4, 'rate'],
      ],
    ]);
    expect(document?.version).toBe(4);
  });

  test('two officers answer at once, in functions that know nothing of each other: one of them has', async () => {
    const { data } = await callOver(cloud.url, last(), 'case', 'file', FILING);
    const answers = await Promise.all(
      [OFFICER, ADMIN].map((openid) =>
        callOver(cloud.url, openid, 'case', 'answer', {
          id: data.id,
          say: { text: `${openid} 答。`, outcome: 'done' },
        }),
      ),
    );
    expect(answers.map(({ ok, error }) => (ok ? 'ok' : error.code)).sort()).toEqual(['CASE_STEP_NOT_NOW', 'ok']);
    expect((await cases.get(data.id))?.events).toHaveLength(2);
  });

  test('eight accounts with one roster line at once: one is the student', async () => {
    const line = await aLine();
    // Each wants a try of its own at this number: who lost a place in the rush comes again, as the phone does.
    const bindOver = async (openid: string): Promise<string> => {
      const { ok, error } = await callOver(cloud.url, openid, 'identity', 'bind', wishFor(line));
      return ok ? 'ok' : error.code === 'BUSY' ? bindOver(openid) : error.code;
    };
    const codes = await Promise.all(EIGHT.map((n) => bindOver(`rival-${n}`)));
    const winner = codes.indexOf('ok');
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
    for (const code of codes) expect(['ok', 'ROSTER_ALREADY_BOUND', 'NUMBER_LOCKED']).toContain(code);
    expect((await stored(line)).account).toBe(accountOf(`rival-${EIGHT[winner]}`));
  });
});

describe('a cloud that is killed in the midst', () => {
  let folder: string;
  let cloud: CliCloud;
  const start = async () => {
    cloud = await startCliCloud(folder);
    Object.assign(process.env, sdkEnvironment(cloud.admin));
  };
  beforeAll(async () => {
    buildFunctions();
    folder = temporaryFolder('xuesheng-killed-');
    await start();
  });
  afterAll(async () => {
    await cloud.kill();
  });

  test('has every case it acknowledged, and whoever heard nothing tries again and gets one', async () => {
    const wishes = wishesOf(await seedManyStudents(MANY));
    let acknowledged = 0;
    let tellKilled = () => {};
    const killed = new Promise<void>((resolve) => {
      tellKilled = resolve;
    });
    const receipts = await Promise.all(
      wishes.map(async (wish, index): Promise<Receipt | null> => {
        if (index >= MANY - 20) await killed; // the last twenty come too late, however fast the others were
        try {
          const { data } = await fileOver(cloud.url, wish);
          acknowledged += 1;
          if (acknowledged === MANY / 5) void cloud.kill().then(tellKilled);
          return data;
        } catch {
          return null;
        }
      }),
    );
    await cloud.kill();
    const heard = receipts.filter((receipt) => receipt !== null);
    expect(heard.length).toBeGreaterThanOrEqual(MANY / 5);
    expect(heard.length).toBeLessThan(MANY);

    await start();
    const survivors = new Set((await allOf('cases')).map(({ _id }) => _id));
    expect(heard.filter(({ id }) => !survivors.has(id))).toEqual([]);
    const retried = await Promise.all(wishes.map((wish) => fileOver(cloud.url, wish)));
    retried.forEach(({ ok, data }, index) => {
      expect(ok).toBe(true);
      if (receipts[index]) expect(data).toEqual(receipts[index]);
    });
    await expectOneEach(
      cloud.url,
      wishes,
      retried.map(({ data }) => data),
    );
  });
});
