import { verifyCase } from '@domain/case/chain/chain';
import { claimHashOf } from '../../../cloudfunctions/_kit/case/slip';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { openHash } from '../../../cloudfunctions/_kit/crypto';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { wakeCases } from '../../../cloudfunctions/scheduler/jobs/wake-cases';
import { as, freshKey, said } from '../../support/as';
import { aLine, bind, wishFor } from '../../support/binding';
import { allOf } from '../../support/everything';
import { aMinuteLater } from '../../support/granting';
import { runJob } from '../../support/jobs';
import { onOtherDays } from '../../support/other-days';
import { DEPARTMENT, get, tell } from '../../support/routing';
import { ADMIN, CLASSMATE, file, OFFICER, STUDENT, step } from '../../support/scene';
import { JILIN, person, seedTwoSchools } from '../../support/schools';
import { idOf } from '../../support/time-of-cases';

/** Students who have used up none of their tries. */
const [FOURTH, FIFTH] = ['who-said-it', 'who-tries'] as const;
beforeAll(async () => {
  await seedTwoSchools();
  for (const openid of [FOURTH, FIFTH]) await bind(openid, wishFor(await aLine()));
});

beforeEach(onOtherDays);

const numberOf = (openid: string): string => person<'student'>(openid).roster.number;
const named = (openid: string) => ({ number: numberOf(openid), name: person<'student'>(openid).roster.name });
const claim = (openid: string, code: string, key = freshKey()) => as(openid, caseFunction, 'claim', { code }, key);
const mine = async (openid: string): Promise<string[]> =>
  (await as(openid, caseFunction, 'mine')).data.cases.map(({ id }: { id: string }) => id);
const stored = async (id: string) => {
  const found = await cases.get(id);
  if (!found) throw new Error('no case');
  return found;
};

describe('what is told at the counter by somebody with a number', () => {
  test('is their case: they see it, are told at once, and give the verdict; in four requests', async () => {
    const { data, wire } = await tell(OFFICER, { ...named(STUDENT), number: ` ${numberOf(STUDENT)} ` });
    expect(wire).toHaveLength(4);
    expect(data).toMatchObject({ author: expect.stringMatching(/^.＊+$/), code: null });
    expect(await mine(STUDENT)).toContain(data.id);
    await aMinuteLater();
    const told = (await allOf('notices')).find(({ caseId }) => caseId === data.id);
    expect(told).toMatchObject({ kind: 'case-told' });
    await step(ADMIN, data.id, 'answer', { text: '退了三十元。', outcome: 'done' });
    expect((await step(STUDENT, data.id, 'verdict', { solved: true })).data.verdict).toBe('solved');
  });

  test('says how it was told, and by which office', async () => {
    const { data } = await tell(OFFICER, { ...named(STUDENT), told: 'phone' });
    const [filed] = (await get(STUDENT, data.id)).data.timeline;
    expect(filed).toMatchObject({ type: 'file', told: 'phone', role: 'officer', office: '权益部', mine: false });
  });

  test('is nobody’s once they say that they never said it, and nothing in it says whose it was', async () => {
    const { data } = await tell(OFFICER, named(STUDENT));
    expect((await get(STUDENT, data.id)).data.allowed).toContain('disown');
    const key = freshKey();
    const first = await as(STUDENT, caseFunction, 'disown', { id: data.id }, key);
    expect(first.wire).toHaveLength(3);
    expect(said(await as(STUDENT, caseFunction, 'disown', { id: data.id }, key))).toEqual(said(first));
    expect(await mine(STUDENT)).not.toContain(data.id);
    expect((await get(STUDENT, data.id)).error.code).toBe('CASE_NOT_FOUND');
    const view = (await get(OFFICER, data.id)).data;
    expect(view).toMatchObject({ author: null, authorGone: false, unclaimed: true });
    expect(view.timeline[0]).toMatchObject({ type: 'disown', role: 'author' });
    const { author, authorId, events } = await stored(data.id);
    expect([author, authorId.startsWith('nobody:'), events.at(-1)?.by.id]).toEqual([null, true, undefined]);
  });

  test('cannot be disowned by whoever said it themself, or has acted on it', async () => {
    const own = await file();
    const told = (await tell(OFFICER, named(STUDENT))).data.id;
    await step(OFFICER, told, 'ask', { text: '是哪天？' });
    await step(STUDENT, told, 'supplement', { text: '周一。' });
    for (const id of [own, told])
      expect((await as(STUDENT, caseFunction, 'disown', { id })).error.code).toBe('CASE_STEP_NOT_NOW');
  });

  test('another’s case cannot be disowned, nor one that is not there', async () => {
    const { data } = await tell(OFFICER, named(STUDENT));
    for (const id of [data.id, 'a-case-that-is-nowhere'])
      expect((await as(CLASSMATE, caseFunction, 'disown', { id })).error.code).toBe('CASE_NOT_FOUND');
  });

  test('a number that is wrong, of another name or school or one’s own is one answer; after five no more today', async () => {
    const before = (await allOf('cases')).length;
    const { name } = named(STUDENT);
    // The last one is a number of somebody else: one digit was wrong.
    const wrong = [
      { number: 'nowhere', name },
      named('demo-10184-student-1'),
      named(ADMIN),
      { number: 'x1', name: '' },
    ];
    for (const [index, who] of [...wrong, { ...named(CLASSMATE), name }].entries()) {
      const answer = await tell(ADMIN, who);
      expect(answer.error).toMatchObject({ code: 'CASE_STUDENT_UNKNOWN', params: { left: 4 - index } });
      expect(answer.wire).toHaveLength(3);
    }
    expect((await tell(ADMIN, named(STUDENT))).error.code).toBe('CASE_TRIES_USED');
    expect((await allOf('cases')).length).toBe(before);
    // Without a number nothing is guessed at.
    expect((await tell(ADMIN)).ok).toBe(true);
  });

  test.each([
    ['a student', STUDENT],
    ['a department', DEPARTMENT],
  ])('is not written down by %s', async (_, openid) => {
    expect((await tell(openid)).error.code).toBe('NOT_ALLOWED');
  });
});

describe('written down in a student’s name', () => {
  test('and sent again after the answer was lost, it is one case, for one request', async () => {
    const key = freshKey();
    const first = await tell(OFFICER, named(CLASSMATE), key);
    const again = await tell(OFFICER, named(CLASSMATE), key);
    expect(said(again)).toEqual(said(first));
    expect(again.wire).toHaveLength(1);
    const other = await tell(OFFICER, { ...named(CLASSMATE), text: '另一件事，跟上面不同。' }, key);
    expect(other.error.code).toBe('KEY_REUSED');
  });
});

describe('what is told by somebody unnamed', () => {
  test('is nobody’s, with a code for the slip that stands nowhere; a retry hands out the same', async () => {
    const key = freshKey();
    const first = await tell(OFFICER, {}, key);
    expect(first.wire).toHaveLength(3);
    expect(first.data).toMatchObject({ author: null, code: expect.stringMatching(/^[0-9A-Z]{8}$/) });
    expect(said(await tell(OFFICER, {}, key))).toEqual(said(first));
    expect(JSON.stringify(await allOf('cases'))).not.toContain(first.data.code);
    const view = (await get(OFFICER, first.data.id)).data;
    expect(view).toMatchObject({ author: null, unclaimed: true });
    expect(view.allowed).not.toContain('ask'); // nobody would answer, and the clock would stand
  });

  test('becomes the case of who brings the code, once, however they write it', async () => {
    const { data: slip } = await tell(OFFICER);
    const key = freshKey();
    const written = `${slip.code.slice(0, 4)}-${slip.code.slice(4)} `.toLowerCase();
    const first = await claim(STUDENT, written, key);
    expect(first.wire).toHaveLength(4);
    expect(first.data).toMatchObject({ id: slip.id, as: 'author', unclaimed: false });
    expect(said(await claim(STUDENT, written, key))).toEqual(said(first));
    expect(await mine(STUDENT)).toContain(slip.id);
    expect((await claim(CLASSMATE, slip.code)).error.code).toBe('CASE_CLAIM_UNKNOWN');
    expect((await get(STUDENT, slip.id)).data.allowed).not.toContain('disown');
    await step(ADMIN, slip.id, 'answer', { text: '退了三十元。', outcome: 'done' });
    expect((await step(STUDENT, slip.id, 'verdict', { solved: true })).ok).toBe(true);
  });

  test('that was refused before they came is theirs all the same, with the reason and the right channel', async () => {
    const { data } = await tell(OFFICER);
    await step(ADMIN, data.id, 'refuse', { ground: 'crime', channel: '这件事归派出所管。' });
    const { ok, data: view } = await claim(STUDENT, data.code);
    expect([ok, view.status]).toEqual([true, 'refused']);
    expect(view.allowed).toEqual([]);
    expect(JSON.stringify(view.timeline)).toContain('这件事归派出所管。');
    expect(await mine(STUDENT)).toContain(data.id);
  });

  test('is taken by one of two who bring the code at the same moment', async () => {
    const { data: slip } = await tell(OFFICER);
    const answers = await Promise.all([claim(STUDENT, slip.code), claim(CLASSMATE, slip.code)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('is not the case of whoever wrote it down, nor of a student of another school', async () => {
    const { data: slip } = await tell(OFFICER);
    expect((await claim(OFFICER, slip.code)).error.code).toBe('CASE_CLAIM_UNKNOWN');
    expect((await claim('demo-10184-student-1', slip.code)).error.code).toBe('CASE_CLAIM_UNKNOWN');
  });

  test('five wrong codes a day, at the same moment too', async () => {
    const guesses = Array.from({ length: 9 }, (_, index) => claim('demo-10183-student-3', `WRONG${index}`));
    await Promise.all(guesses);
    for (let more = 0; more < 6; more += 1) await claim('demo-10183-student-3', `AGAIN${more}`);
    const { data: slip } = await tell(OFFICER);
    expect((await claim('demo-10183-student-3', slip.code)).error.code).toBe('CASE_TRIES_USED');
  });
});

describe('what was disowned', () => {
  const slipFor = (openid: string, id: string, key = freshKey()) => as(openid, caseFunction, 'new-slip', { id }, key);
  const disowned = async (): Promise<string> => {
    const { data } = await tell(OFFICER, named(STUDENT));
    expect((await as(STUDENT, caseFunction, 'disown', { id: data.id })).ok).toBe(true);
    return data.id;
  };

  test('comes to whoever said it by a new slip: the desk is told, the code is good once, and each step is in the chain', async () => {
    const id = await disowned();
    await runJob(wakeCases);
    const told = (await allOf('notices')).filter(({ caseId, kind }) => caseId === id && kind === 'case-disowned');
    expect(told.map(({ to }) => to).sort()).toEqual([idOf(ADMIN), idOf(OFFICER)].sort());
    const key = freshKey();
    const first = await slipFor(ADMIN, id, key);
    expect(first.wire).toHaveLength(3);
    expect(first.data).toMatchObject({ id, author: null, code: expect.stringMatching(/^[0-9A-Z]{8}$/) });
    expect(said(await slipFor(ADMIN, id, key))).toEqual(said(first));
    expect(JSON.stringify(await allOf('cases'))).not.toContain(first.data.code);
    // It is nobody's all the while, also to whoever it was thought to be.
    expect((await get(OFFICER, id)).data).toMatchObject({ unclaimed: true, author: null });
    expect(await mine(STUDENT)).not.toContain(id);
    const claimed = await claim(FOURTH, first.data.code);
    expect([claimed.wire.length, claimed.data.id, claimed.data.unclaimed]).toEqual([4, id, false]);
    expect((await claim(FIFTH, first.data.code)).error.code).toBe('CASE_CLAIM_UNKNOWN');
    expect((await slipFor(ADMIN, id)).error.code).toBe('CASE_STEP_NOT_NOW');
    const { entries } = (await as(FOURTH, caseFunction, 'chain', { id })).data;
    expect(entries.map(({ entry }: { entry: { name: string } }) => entry.name)).toEqual([
      ...['file', 'disown', 'new-slip', 'claim'],
    ]);
    expect(verifyCase(id, entries, openHash)).toEqual([]);
    await step(ADMIN, id, 'answer', { text: '退了三十元。', outcome: 'done' });
    expect((await step(FOURTH, id, 'verdict', { solved: true })).ok).toBe(true);
  });

  test('has one code that is good: a newer slip voids it, and a retry of the older hands out the newer', async () => {
    const { data: lost } = await tell(OFFICER);
    const key = freshKey();
    const first = await slipFor(OFFICER, lost.id, key);
    const second = await slipFor(ADMIN, lost.id);
    expect(new Set([lost.code, first.data.code, second.data.code]).size).toBe(3);
    expect((await slipFor(OFFICER, lost.id, key)).data.code).toBe(second.data.code);
    for (const code of [lost.code, first.data.code])
      expect((await claim(FIFTH, code)).error.code).toBe('CASE_CLAIM_UNKNOWN');
    expect((await claim(FIFTH, second.data.code)).ok).toBe(true);
  });

  test('of two who print at the same moment each has a code, and one of them is good', async () => {
    const id = await disowned();
    const slips = await Promise.all([OFFICER, ADMIN].map((openid) => slipFor(openid, id)));
    const codes = slips.flatMap(({ ok, data }) => (ok ? [data.code] : []));
    const hash = (await stored(id)).claimHash;
    expect(codes.filter((code) => claimHashOf(JILIN.id, code) === hash)).toHaveLength(1);
  });

  test('cannot be put on anybody: no slip of what is somebody’s, none by a student, a department, another school, or for oneself', async () => {
    const theirs = (await tell(OFFICER, named(STUDENT))).data.id;
    expect((await slipFor(OFFICER, theirs)).error.code).toBe('CASE_STEP_NOT_NOW');
    const id = await disowned();
    for (const openid of [STUDENT, DEPARTMENT]) expect((await slipFor(openid, id)).error.code).toBe('NOT_ALLOWED');
    expect((await slipFor('demo-10184-officer', id)).error.code).toBe('CASE_NOT_FOUND');
    const { data } = await slipFor(ADMIN, id);
    // Whoever printed it, as whoever wrote the case down.
    for (const openid of [ADMIN, OFFICER])
      expect((await claim(openid, data.code)).error.code).toBe('CASE_CLAIM_UNKNOWN');
  });
});
