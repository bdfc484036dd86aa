import { cases } from '../../../cloudfunctions/_kit/case/store';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { checkAgain } from '../../../cloudfunctions/scheduler/jobs/check-again';
import type { LocalCloud } from '../../../local-cloud';
import { as, freshKey } from '../../support/as';
import { everything } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { ADMIN, caseIn, FILING, file, OFFICER, STEPS, STUDENT, step, WHO } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';
import { doorOfTests } from '../../support/wire-door';

declare const localCloud: LocalCloud;

const get = async (openid: string, id: string) => (await as(openid, caseFunction, 'get', { id })).data;
const waitingIn = async (openid: string, id: string): Promise<number[]> =>
  (await get(openid, id)).timeline
    .filter((entry: { review?: string }) => entry.review === 'waiting')
    .map(({ seq }: { seq: number }) => seq);
const CHECK = ['wx.openApi', 'security.msgSecCheck'] as const;
const bad = (say: object, word: string) =>
  Object.fromEntries(
    Object.entries(say).map(([name, value]) => [
      name,
      ['text', 'reason', 'channel'].includes(name) ? `${value}${word}` : value,
    ]),
  );
const WRITTEN = ['reply', 'ask', 'supplement', 'answer', 'refuse', 'reopen', 'urge', 'callback'] as const;

beforeAll(seedTwoSchools);
const door = doorOfTests();
beforeEach(() => {
  jest.spyOn(console, 'warn').mockImplementation(() => {});
  for (const openid of [...Object.values(WHO), ADMIN]) localCloud.touch(openid, new Date());
});
afterEach(() => jest.restoreAllMocks());

describe('a filing', () => {
  const filed = (more: object, key = freshKey()) => as(STUDENT, caseFunction, 'file', { ...FILING, ...more }, key);

  test.each([
    ['text', { text: `${FILING.text}abuse-word` }, 20003],
    ['place', { place: 'advertising-word' }, 10001],
  ])(
    'whose %s the platform refuses is not stored, and says why; changed, it is taken under the same key',
    async (_, more, label) => {
      const before = await everything();
      const key = freshKey();
      expect((await filed(more, key)).error).toMatchObject({ code: 'CONTENT_REFUSED', params: { label } });
      expect(await everything()).toEqual(before);
      expect((await filed({}, key)).ok).toBe(true);
    },
  );

  test('that the platform wants looked at waits for a person: its author and the desk see that, and nobody is accused', async () => {
    const { ok, data } = await filed({ text: `${FILING.text}review-word` });
    expect(ok).toBe(true);
    for (const openid of [STUDENT, OFFICER]) expect(await waitingIn(openid, data.id)).toEqual([0]);
    expect(await runJob(checkAgain)).toMatchObject({ cleared: 0 }); // the platform has spoken: a person looks
    expect(await waitingIn(OFFICER, data.id)).toEqual([0]);
    await step(OFFICER, data.id, 'acknowledge');
    expect(await waitingIn(STUDENT, data.id)).toEqual([]);
  });

  test('costs three requests; while the platform fails it is taken and waits, and the check is tried again', async () => {
    door.refuse(...CHECK);
    const { data, wire } = await filed({});
    expect([wire.length, await waitingIn(OFFICER, data.id)]).toEqual([2, [0]]); // the third never reached the cloud
    expect(await runJob(checkAgain)).toMatchObject({ cleared: 1 });
    expect(await waitingIn(OFFICER, data.id)).toEqual([]);
    expect((await cases.get(data.id))?.checkDue).toBe(false);
    expect((await filed({})).wire).toHaveLength(3);
  });

  test('of somebody whom the platform has not seen for two hours waits for a person', async () => {
    localCloud.touch(STUDENT, new Date(Date.now() - 3 * 3_600_000));
    const { ok, data } = await filed({});
    expect([ok, await waitingIn(STUDENT, data.id)]).toEqual([true, [0]]);
  });

  test('is tried again for an hour, and not for ever', async () => {
    await runJob(checkAgain);
    door.refuse(...CHECK, 13);
    const { data } = await filed({});
    for (let run = 0; run < 12; run += 1) await runJob(checkAgain);
    expect((await cases.get(data.id))?.reviews).toEqual([{ seq: 0, label: null, triesLeft: 0 }]);
    expect(await runJob(checkAgain)).toEqual({ cleared: 0, waiting: 0 });
    expect(door.waiting()).toBe(0);
  });
});

describe.each(WRITTEN)('%s', (name) => {
  const { from, by, say } = STEPS[name];
  const doer = WHO[by];

  test('with words the platform refuses is not taken, and the case stays as it was', async () => {
    const id = await caseIn(from);
    const before = await cases.get(id);
    const { error, wire } = await step(doer, id, name, bad(say, 'fraud-word'));
    expect([error.code, error.params, wire.length]).toEqual(['CONTENT_REFUSED', { label: 20008 }, 3]);
    expect(await cases.get(id)).toEqual(before);
  });

  test('with words to be looked at is taken and marked for both sides', async () => {
    const id = await caseIn(from);
    const { ok, wire, data } = await step(doer, id, name, bad(say, 'review-word'));
    expect([ok, wire.length]).toEqual([true, 4]);
    const seq = data.timeline[0].seq;
    for (const openid of [STUDENT, OFFICER]) expect(await waitingIn(openid, id)).toContain(seq);
  });

  test('while the check fails is taken, and cleared later', async () => {
    const id = await caseIn(from);
    door.refuse(...CHECK);
    const { data } = await step(doer, id, name, say);
    expect(await waitingIn(STUDENT, id)).toEqual([data.timeline[0].seq]);
    await runJob(checkAgain);
    expect(await waitingIn(STUDENT, id)).toEqual([]);
  });
});

test('who comes second with words is told to come again after four requests, and then sees what happened', async () => {
  const id = await caseIn('acknowledged');
  const say = { text: '换了阀门。', outcome: 'done' };
  const answers = await Promise.all([OFFICER, ADMIN].map((openid) => as(openid, caseFunction, 'answer', { id, say })));
  const second = answers.find(({ ok }) => !ok);
  expect(second?.error.code).toMatch(/BUSY|CASE_STEP_NOT_NOW/);
  // Requests of calls at the same moment are counted together: four each.
  expect(answers.flatMap(({ wire }) => wire).length).toBeLessThanOrEqual(8);
  expect((await step(ADMIN, id, 'answer', say)).error).toMatchObject({
    code: 'CASE_STEP_NOT_NOW',
    params: { status: 'answered' },
  });
});

test('a letter does not cross another that its writer has not seen: refused once, sent when they have; one’s own is no news', async () => {
  const id = await caseIn('acknowledged');
  const { seq: seen } = (await get(ADMIN, id)).head;
  const answer = (openid: string, at: number) =>
    as(openid, caseFunction, 'answer', { id, say: { text: '换了阀门。', outcome: 'done' }, seen: at });
  const reply = (openid: string, at: number, key?: string) =>
    as(openid, caseFunction, 'reply', { id, say: { text: '明天去看。' }, seen: at }, key);
  const key = freshKey();
  expect((await reply(OFFICER, seen, key)).ok).toBe(true);
  // The same call again, and another of one's own, are no surprise.
  expect([(await reply(OFFICER, seen, key)).ok, (await reply(OFFICER, seen)).ok]).toEqual([true, true]);
  const second = await answer(ADMIN, seen);
  expect([second.error.code, second.wire.length]).toEqual(['CASE_NEWS', 2]);
  expect((await answer(ADMIN, (await get(ADMIN, id)).head.seq)).ok).toBe(true);
  // What says nothing is no news either.
  const other = await caseIn('submitted');
  const before = (await get(ADMIN, other)).head.seq;
  await step(OFFICER, other, 'acknowledge');
  const late = { id: other, say: { text: '几楼？' }, seen: before };
  expect((await as(ADMIN, caseFunction, 'ask', late)).ok).toBe(true);
});

test('a step without words asks nobody', async () => {
  const before = localCloud.sent().length;
  await caseIn('withdrawn');
  expect(localCloud.sent().length - before).toBe(1); // the filing
});

test('a try of the scheduler and an officer’s step at the same moment: the officer has looked', async () => {
  door.refuse(...CHECK);
  const id = await file();
  await Promise.all([runJob(checkAgain), step(OFFICER, id, 'acknowledge'), runJob(checkAgain)]);
  await runJob(checkAgain);
  expect(await waitingIn(OFFICER, id)).toEqual([]);
  expect((await cases.get(id))?.events).toHaveLength(2);
});
