import { STEP_NAMES } from '@types_/case/actions';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { type Answer, as, freshKey, said } from '../../support/as';
import { badPlatform } from '../../support/bad-platform';
import { wishFor } from '../../support/binding';
import { allOf, everything } from '../../support/everything';
import { ADMIN, CLASSMATE, caseIn, FILING, file, OFFICER, STEPS, STUDENT, step, WHO } from '../../support/scene';
import { person, seedTwoSchools, YANBIAN } from '../../support/schools';

const TIMES = [1, 2, 3, 4, 5];
const count = async () => (await allOf('cases')).length;
const doerOf = (name: (typeof STEP_NAMES)[number]) => WHO[STEPS[name].by];

const same = ([first, ...rest]: Answer[]): void => {
  expect(first?.ok).toBe(true);
  for (const answer of rest) expect(said(answer)).toEqual(said(first as Answer));
};

beforeAll(seedTwoSchools);

describe('a case filed again with the same key', () => {
  test('is one case with one receipt', async () => {
    const [key, before] = [freshKey(), await count()];
    const answers: Answer[] = [];
    for (const _ of TIMES) answers.push(await as(STUDENT, caseFunction, 'file', FILING, key));
    same(answers);
    expect(await count()).toBe(before + 1);
  });

  test('at the same moment is one case with one receipt', async () => {
    const [key, before] = [freshKey(), await count()];
    same(await Promise.all(TIMES.map(() => as(STUDENT, caseFunction, 'file', FILING, key))));
    expect(await count()).toBe(before + 1);
  });

  test('and its fields in another order, with spaces around a text, is the same wish', async () => {
    const key = freshKey();
    const first = await as(STUDENT, caseFunction, 'file', FILING, key);
    const { topic, text, place, photos } = FILING;
    same([
      first,
      await as(
        STUDENT,
        caseFunction,
        'file',
        { photos, danger: false, place: ` ${place}`, text: `${text}\r\n`, topic },
        key,
      ),
    ]);
  });

  test('and another text is refused, and nothing is written', async () => {
    const key = freshKey();
    const first = await as(STUDENT, caseFunction, 'file', FILING, key);
    const before = await everything();
    for (const other of [{ text: `${FILING.text}！` }, { place: '' }, { topic: 'exam' }])
      expect((await as(STUDENT, caseFunction, 'file', { ...FILING, ...other }, key)).error.code).toBe('KEY_REUSED');
    expect((await step(STUDENT, first.data.id, 'withdraw', {}, key)).error.code).toBe('KEY_REUSED');
    expect(await everything()).toEqual(before);
  });

  test('at the same moment with two texts is one of them', async () => {
    const [key, before] = [freshKey(), await count()];
    const texts = TIMES.map((time) => `${FILING.text}${time}`);
    const answers = await Promise.all(texts.map((text) => as(STUDENT, caseFunction, 'file', { ...FILING, text }, key)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const { ok, error } of answers) if (!ok) expect(error.code).toBe('KEY_REUSED');
    expect(await count()).toBe(before + 1);
    const won = texts[answers.findIndex(({ ok }) => ok)];
    expect((await cases.get(answers.find(({ ok }) => ok)?.data.id))?.text).toBe(won);
  });

  test('by somebody else is another wish', async () => {
    const key = freshKey();
    const [mine, theirs] = [
      await as(STUDENT, caseFunction, 'file', FILING, key),
      await as(CLASSMATE, caseFunction, 'file', { ...FILING, place: '北区' }, key),
    ];
    expect([mine.ok, theirs.ok]).toEqual([true, true]);
    expect(mine.data.id).not.toBe(theirs.data.id);
  });
});

describe.each(STEP_NAMES)('%s again with the same key', (name) => {
  const { from, say, other } = STEPS[name];
  const doer = doerOf(name);
  const versionOf = async (id: string) => {
    const document = await cases.get(id);
    return [document?.version, document?.events.length];
  };

  test('one after the other, at the same moment: one step, one answer', async () => {
    const id = await caseIn(from);
    const [version = 0, events = 0] = await versionOf(id);
    const key = freshKey();
    const first = await step(doer, id, name, say, key);
    same([first, await step(doer, id, name, say, key)]);
    expect(await versionOf(id)).toEqual([version + 1, events + 1]);

    const twin = await caseIn(from);
    const twins = freshKey();
    same(await Promise.all(TIMES.map(() => step(doer, twin, name, say, twins))));
    expect(await versionOf(twin)).toEqual([version + 1, events + 1]);
    // What a step answers is what is stored: nothing in it was only in the function's memory.
    expect((await as(doer, caseFunction, 'get', { id })).data).toEqual(first.data);
  });

  test('as another step or with another word is refused, and nothing is written', async () => {
    const id = await caseIn(from);
    const key = freshKey();
    await step(doer, id, name, say, key);
    const before = await everything();
    if (other) expect((await step(doer, id, name, other, key)).error.code).toBe('KEY_REUSED');
    const another = {
      author: ['supplement', 'reopen'],
      officer: ['reply', 'ask'],
      admin: ['reply', 'ask'],
      league: ['note', 'urge'],
    } as const;
    const [first, second] = another[STEPS[name].by];
    const next = name === first ? second : first;
    expect((await step(doer, id, next, STEPS[next].say, key)).error.code).toBe('KEY_REUSED');
    expect(await everything()).toEqual(before);
  });
});

test('two officers with the same key say two things', async () => {
  const id = await caseIn('acknowledged');
  const key = freshKey();
  expect((await step(OFFICER, id, 'reply', { text: '周三去看。' }, key)).ok).toBe(true);
  expect((await step(ADMIN, id, 'reply', { text: '周四去看。' }, key)).ok).toBe(true);
  expect((await cases.get(id))?.events).toHaveLength(4);
});

test('a step answered late, after others, is still found and not taken twice', async () => {
  const id = await caseIn('acknowledged');
  const key = freshKey();
  await step(OFFICER, id, 'ask', { text: '几楼？' }, key);
  await step(STUDENT, id, 'supplement', { text: '四楼。' });
  await step(ADMIN, id, 'answer', { text: '修好了。', outcome: 'done' });
  const late = await step(OFFICER, id, 'ask', { text: '几楼？' }, key);
  expect(late).toMatchObject({ ok: true, data: { status: 'answered' } });
  expect((await cases.get(id))?.version).toBe(4);
});

test('binding again is known by the binding itself: with whatever key and body, nothing more is written', async () => {
  const { number, name } = person<'new'>('demo-10183-new-1').roster;
  const wish = wishFor({ number, name });
  const key = freshKey();
  const first = await as('demo-10183-new-1', identityFunction, 'bind', wish, key);
  const before = await everything();
  same([first, await as('demo-10183-new-1', identityFunction, 'bind', wish, key)]);
  for (const other of [
    { ...wish, number: '2026000' },
    { ...wish, schoolId: YANBIAN.id },
  ])
    expect((await as('demo-10183-new-1', identityFunction, 'bind', other, key)).error.code).toBe(
      'ACCOUNT_ALREADY_BOUND',
    );
  expect(await everything()).toEqual(before);
});

describe('when the platform fails', () => {
  const door = badPlatform();

  test.each(['refuse', 'loseAnswer'] as const)('a filing (%s) tried again is one case', async (fate) => {
    const [key, before] = [freshKey(), await count()];
    door[fate]('database.insertDocument', 'cases');
    expect((await as(STUDENT, caseFunction, 'file', FILING, key)).error).toMatchObject({
      code: 'INTERNAL',
      params: {},
    });
    expect((await as(STUDENT, caseFunction, 'file', FILING, key)).ok).toBe(true);
    expect(await count()).toBe(before + 1);
  });

  test.each(['refuse', 'loseAnswer'] as const)('a step (%s) tried again is one step', async (fate) => {
    const id = await file();
    const key = freshKey();
    door[fate]('database.modifyDocument', 'cases');
    expect((await step(OFFICER, id, 'reply', { text: '好的。' }, key)).error.code).toBe('INTERNAL');
    expect((await step(OFFICER, id, 'reply', { text: '好的。' }, key)).ok).toBe(true);
    expect((await cases.get(id))?.events.map(({ seq }) => seq)).toEqual([0, 1]);
  });

  test.each([
    ['people', 'mine', 'database.aggregateDocuments'],
    ['cases', 'mine', 'database.getDocument'],
    ['institutions', 'queue', 'database.aggregateDocuments'],
  ])('while %s cannot be read, %s says that it is our fault, and no more', async (collection, action, request) => {
    door.refuse(request, collection);
    const { ok, error } = await as(OFFICER, caseFunction, action);
    expect(ok).toBe(false);
    expect(error).toEqual({ code: 'INTERNAL', params: {}, requestId: expect.any(String) });
    expect(door.waiting()).toBe(0);
  });
});
