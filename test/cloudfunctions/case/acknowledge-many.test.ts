import type { Acknowledged } from '@types_/case/queue-view';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { demoPersonId } from '../../../tools/seed/documents';
import { type Answer, as, freshKey } from '../../support/as';
import { ADMIN, caseIn, file, OFFICER, STUDENT, step } from '../../support/scene';
import { person } from '../../support/schools';
import { STRANGERS, seedStrangers } from '../../support/strangers';
import { doorOfTests } from '../../support/wire-door';

const OFFICER_ID = demoPersonId(person('demo-10183-officer'));
const acknowledge = (ids: string[], openid = OFFICER, key = freshKey()): Promise<Answer> =>
  as(openid, caseFunction, 'acknowledge-many', { ids }, key);
const codesOf = ({ data }: Answer) => data.cases.map(({ code }: Acknowledged) => code);
const takenIn = async (id: string) => (await cases.get(id))?.events.filter(({ what }) => what.name === 'acknowledge');

beforeAll(seedStrangers);

test('several new cases are taken by one call: two requests and one a case', async () => {
  const ids = [await file(), await file(), await file()];
  const answer = await acknowledge(ids);
  expect(answer.wire).toHaveLength(2 + ids.length);
  expect(answer.data.cases).toEqual(
    ids.map((id) => ({ id, code: null, row: expect.objectContaining({ id, status: 'acknowledged' }) })),
  );
  for (const id of ids) expect(await takenIn(id)).toMatchObject([{ inTime: true, by: { id: OFFICER_ID } }]);
});

test('each case goes on with its own chain', async () => {
  const ids = [await file(), await file()];
  await acknowledge(ids);
  for (const id of ids) {
    const [filed, taken] = (await cases.get(id))?.events ?? [];
    expect(taken?.previous).toBe(filed?.hash);
    expect((await as(STUDENT, caseFunction, 'chain', { id })).ok).toBe(true);
  }
});

test('the same key again takes nothing twice and says the same', async () => {
  const [ids, key] = [[await file(), await file()], freshKey()];
  const first = await acknowledge(ids, OFFICER, key);
  expect((await acknowledge(ids, OFFICER, key)).data).toEqual(first.data);
  for (const id of ids) expect(await takenIn(id)).toHaveLength(1);
  const other = await acknowledge([...ids, await file()], OFFICER, key);
  expect(codesOf(other)).toEqual(['KEY_REUSED', 'KEY_REUSED', null]);
});

test('what cannot be taken is said of each case, and the others are taken', async () => {
  const [fresh, taken, theirs] = [await file(), await caseIn('acknowledged'), await file('demo-10184-student-1')];
  const [own, about] = [await file(OFFICER), await file()];
  await cases.updateAll({ _id: about }, { recused: [OFFICER_ID] });
  const answer = await acknowledge([fresh, taken, theirs, own, about, 'no-such-case']);
  const gone = 'CASE_NOT_FOUND';
  expect(codesOf(answer)).toEqual([null, 'CASE_STEP_NOT_NOW', gone, gone, gone, gone]);
  expect(await takenIn(theirs)).toEqual([]);
});

test.each(STRANGERS)('%s takes none of them', async (_, openid) => {
  const id = await file();
  const { ok, data, error } = await acknowledge([id], openid);
  if (ok) expect(data.cases).toEqual([{ id, row: null, code: 'CASE_NOT_FOUND' }]);
  else expect(error.code).toMatch(/^(NOT_ALLOWED|NOT_BOUND)$/);
  expect(await takenIn(id)).toEqual([]);
});

test('two officers at the same moment: each case is taken once, and who lost hears it', async () => {
  const ids = await Promise.all([1, 2, 3, 4].map(() => file()));
  const answers = await Promise.all([
    acknowledge(ids),
    acknowledge([...ids].reverse(), ADMIN),
    step(OFFICER, ids[0] ?? '', 'acknowledge'),
  ]);
  for (const id of ids) expect(await takenIn(id)).toHaveLength(1);
  for (const answer of answers.slice(0, 2))
    for (const code of codesOf(answer)) expect([null, 'BUSY', 'CASE_STEP_NOT_NOW']).toContain(code);
});

describe('on a bad day', () => {
  const door = doorOfTests();

  test.each(['refuse', 'loseAnswer'] as const)(
    '%s one write: the same key brings the rest in, each once',
    async (fate) => {
      const [ids, key] = [[await file(), await file(), await file()], freshKey()];
      door[fate]('database.modifyDocument', 'cases');
      expect((await acknowledge(ids, OFFICER, key)).error.code).toBe('INTERNAL');
      expect(codesOf(await acknowledge(ids, OFFICER, key))).toEqual([null, null, null]);
      for (const id of ids) expect(await takenIn(id)).toHaveLength(1);
    },
  );
});
