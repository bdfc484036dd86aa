import type { CaseEvent } from '@domain/case/state';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { type Answer, as } from '../../support/as';
import { ADMIN, caseIn, file, OFFICER, STEPS, STUDENT, step } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';

interface Entry {
  seq: number;
  type: string;
  role: string;
  text?: string;
  mine: boolean;
}

const get = async (openid: string, id: string) => (await as(openid, caseFunction, 'get', { id })).data;
const codes = (answers: Answer[]) => answers.map(({ ok, error }) => (ok ? 'ok' : error.code)).sort();
const entries = async (openid: string, id: string): Promise<Entry[]> => (await get(openid, id)).timeline;

/** A history without a gap: one event per version, numbered in order, each under a key of its own. */
async function expectWhole(id: string): Promise<CaseEvent[]> {
  const document = await cases.get(id);
  const events = document?.events ?? [];
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index));
  expect(document?.version).toBe(events.length - 1);
  expect(new Set(events.map(({ key }) => key)).size).toBe(events.length);
  return events;
}

beforeAll(seedTwoSchools);

describe('at the same moment', () => {
  test('two officers answer: one wins, the other is told that the case moved on, and the winner’s letter stands', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await caseIn('acknowledged');
      const letters = ['权益部答：修好了。', '主席团答：修不了。'];
      const answers = await Promise.all([
        step(OFFICER, id, 'answer', { text: letters[0], outcome: 'done' }),
        step(ADMIN, id, 'answer', { text: letters[1], outcome: 'cannot' }),
      ]);
      expect(codes(answers)).toEqual(['CASE_STEP_NOT_NOW', 'ok']);
      expect(answers.find(({ ok }) => !ok)?.error.params).toEqual({ status: 'answered' });
      const [newest] = await entries(STUDENT, id);
      expect(newest).toMatchObject({ type: 'answer', text: letters[answers.findIndex(({ ok }) => ok)] });
      expect(await expectWhole(id)).toHaveLength(3);
    }
  });

  test('the student withdraws while the officer answers: both happened in an order, or one was told', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await caseIn('acknowledged');
      const [withdrawn, answered] = await Promise.all([
        step(STUDENT, id, 'withdraw'),
        step(OFFICER, id, 'answer', { text: '修好了。', outcome: 'done' }),
      ]);
      expect(withdrawn.ok).toBe(true);
      const events = (await expectWhole(id)).map(({ what }) => what.name);
      // An answer may come first and be withdrawn after; nothing comes after a withdrawal.
      expect(events).toEqual(['file', 'acknowledge', ...(answered.ok ? ['answer'] : []), 'withdraw']);
      if (!answered.ok)
        expect(answered.error).toMatchObject({ code: 'CASE_STEP_NOT_NOW', params: { status: 'withdrawn' } });
      expect(await get(STUDENT, id)).toMatchObject({ status: 'withdrawn', allowed: [] });
    }
  });

  test('a verdict given twice counts once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await caseIn('answered');
      const verdicts = await Promise.all([
        step(STUDENT, id, 'verdict', { solved: true }),
        step(STUDENT, id, 'verdict', { solved: false }),
      ]);
      expect(codes(verdicts)).toEqual(['CASE_STEP_NOT_NOW', 'ok']);
      const { verdict } = await get(STUDENT, id);
      expect(verdict).toBe(verdicts[0]?.ok ? 'solved' : 'unsolved');
      await expectWhole(id);
    }
  });

  test('many letters: each is stored once in one order, and who could not be served is told to try again', async () => {
    const id = await caseIn('acknowledged');
    const letters = Array.from({ length: 12 }, (_, index) => `第${index}封信。`);
    const answers = await Promise.all(
      letters.map((text, index) => step(index % 2 ? OFFICER : ADMIN, id, 'reply', { text })),
    );
    for (const { ok, error } of answers) if (!ok) expect(error.code).toBe('BUSY');
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    const stored = (await expectWhole(id)).flatMap(({ what }) => (what.name === 'reply' ? [what.text] : []));
    expect(stored.sort()).toEqual(letters.filter((_, index) => answers[index]?.ok).sort());
  });
});

describe('in the wrong order', () => {
  test.each([
    ['a rating before a verdict', 'answered', STUDENT, 'rate', { rating: 5 }],
    ['a verdict before an answer', 'acknowledged', STUDENT, 'verdict', { solved: true }],
    ['a verdict by the officer', 'answered', OFFICER, 'verdict', { solved: true }],
    ['a rating by the officer', 'closed', OFFICER, 'rate', { rating: 5 }],
    ['a second verdict', 'closed', STUDENT, 'verdict', { solved: false }],
    ['an answer by an officer who is the author', 'acknowledged', OFFICER, 'answer', STEPS.answer.say],
    ['a supplement nobody asked for', 'acknowledged', STUDENT, 'supplement', { text: '还有。' }],
    ['a word to a refused case', 'refused', OFFICER, 'reply', { text: '还是看看。' }],
    ['a word to a withdrawn case', 'withdrawn', OFFICER, 'reply', { text: '还是看看。' }],
    ['a withdrawal after the verdict', 'closed', STUDENT, 'withdraw', {}],
    ['a reopening of what is not closed', 'answered', STUDENT, 'reopen', { reason: '没好。' }],
  ] as const)('%s is refused, and the case stays as it was', async (_, status, openid, name, say) => {
    const id = name === 'answer' ? await caseIn(status, OFFICER, ADMIN) : await caseIn(status);
    const before = await cases.get(id);
    const { error } = await step(openid, id, name, say);
    expect(error).toMatchObject({ code: 'CASE_STEP_NOT_NOW', params: { status } });
    expect(await cases.get(id)).toEqual(before);
  });

  test('a third reopening goes to the youth league instead', async () => {
    const id = await caseIn('reopened');
    const again = async () => {
      await step(OFFICER, id, 'answer', { text: '又修了。', outcome: 'done' });
      await step(STUDENT, id, 'verdict', { solved: false });
      return step(STUDENT, id, 'reopen', { reason: '又坏了。' });
    };
    expect((await again()).data.reopenings).toBe(2);
    expect((await again()).error.code).toBe('CASE_REOPEN_LIMIT');
    await expectWhole(id);
  });
});

describe('without an end', () => {
  test('nobody fills a case alone, and one that was rated or written to a hundred times takes no more, still opens and can still be closed', async () => {
    const id = await caseIn('acknowledged');
    /** Until it is refused, fifty times at most. */
    const again = async (openid: string, name: string, say: object) => {
      let last = await step(openid, id, name, say);
      for (let tries = 0; tries < 50 && last.ok; tries += 1) last = await step(openid, id, name, say);
      return last.error?.code;
    };
    for (const openid of [OFFICER, ADMIN])
      expect(await again(openid, 'reply', { text: '字'.repeat(2000) })).toBe('CASE_STEP_NOT_NOW');
    expect((await get(ADMIN, id)).allowed).toEqual(expect.arrayContaining(['recuse', 'assign', 'answer']));
    const view = await get(OFFICER, id);
    expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(1024 * 1024);
    expect(view.allowed).not.toContain('reply');
    expect((await step(OFFICER, id, 'answer', { text: '修好了。', outcome: 'done' })).ok).toBe(true);
    expect((await step(STUDENT, id, 'verdict', { solved: true })).ok).toBe(true);
    expect((await step(STUDENT, id, 'rate', { rating: 4 })).data.rating).toBe(4);
    expect(await again(STUDENT, 'rate', { rating: 5 })).toBe('CASE_STEP_NOT_NOW');
    expect((await cases.get(id))?.events.filter(({ what }) => ['reply', 'rate'].includes(what.name))).toHaveLength(100);
  });
});

describe('the timeline', () => {
  test('is the same story for author and officer, newest first; only `mine` and the open steps differ', async () => {
    const id = await caseIn('closed');
    await step(STUDENT, id, 'rate', { rating: 4 });
    const [author, officer] = [await get(STUDENT, id), await get(OFFICER, id)];
    const order = ['rate', 'verdict', 'answer', 'acknowledge', 'file'];
    expect(author.timeline.map(({ type }: Entry) => type)).toEqual(order);
    const withoutMine = (timeline: Entry[]) => timeline.map(({ mine: _, ...entry }) => entry);
    expect(withoutMine(author.timeline)).toEqual(withoutMine(officer.timeline));
    for (const entry of author.timeline) expect(entry.mine).toBe(entry.role === 'author');
    for (const entry of officer.timeline) expect(entry.mine).toBe(entry.role === 'officer');
    expect([author.as, officer.as]).toEqual(['author', 'officer']);
    const { name: full, ...student } = author.author;
    expect(officer.author).toEqual({ ...student, name: `${[...full][0]}${'＊'.repeat([...full].length - 1)}` });
    const { timeline: _a, author: _b, as: _c, allowed: _d, handler: _e, ...rest } = author;
    expect(officer).toMatchObject(rest);
  });

  test('the other officer’s words are not mine', async () => {
    const id = await file();
    await step(ADMIN, id, 'reply', { text: '收到。' });
    const [newest] = await entries(OFFICER, id);
    expect(newest).toMatchObject({ type: 'reply', role: 'union-admin', mine: false });
  });

  test('the steps on offer are those that are taken', async () => {
    const id = await caseIn('closed');
    const { allowed } = await get(STUDENT, id);
    expect(allowed).toEqual(['rate', 'reopen']);
  });
});
