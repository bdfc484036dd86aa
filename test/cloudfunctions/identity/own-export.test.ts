import { verifyChain } from '@domain/core/chain';
import { OPENINGS_A_DAY } from '@domain/identity/opening';
import { EXPORTS_A_DAY } from '@domain/identity/own-export';
import type { PersonalRecord } from '@types_/identity/personal-data-view';
import { accessDigest, accesses } from '../../../cloudfunctions/_kit/identity/accesses';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { verifyAccessChains } from '../../../cloudfunctions/scheduler/jobs/verify-access-chains';
import { demoPersonId } from '../../../tools/seed/documents';
import { type Answer, as, freshKey, said } from '../../support/as';
import { badPlatform } from '../../support/bad-platform';
import { exportParts } from '../../support/export';
import { taskAt } from '../../support/jobs';
import { CLASSMATE, file, OFFICER, STUDENT } from '../../support/scene';
import { person, seedTwoSchools } from '../../support/schools';

beforeAll(seedTwoSchools);
afterEach(() => jest.useRealTimers());

const idOf = (openid: string) => demoPersonId(person(openid));
const recordsOf = async (openid: string) =>
  (
    await accesses
      .find({ personId: idOf(openid) })
      .orderBy('seq', 'asc')
      .limit(100)
      .get()
  ).data;
const begin = (openid: string, key = freshKey()): Promise<Answer> =>
  as(openid, identityFunction, 'export-my-data', {}, key);
const look = (id: string, openid = OFFICER) =>
  as(openid, caseFunction, 'open-name', { id, reason: 'visit', words: '' });
const seen = async (openid: string) => (await as(openid, identityFunction, 'list-accesses')).data;
/** As the phone does it: who lost a race tries again with the same key. */
async function patiently(once: () => Promise<Answer>): Promise<Answer> {
  let answer = await once();
  for (let tried = 0; tried < 40 && !answer.ok && answer.error.code === 'BUSY'; tried += 1) answer = await once();
  return answer;
}
const tomorrow = () =>
  jest.useFakeTimers({
    doNotFake: ['setImmediate', 'setTimeout', 'nextTick', 'queueMicrotask'],
    now: Date.now() + 86_400_000,
  });

describe('an export of one’s own data', () => {
  test('stands in one’s own access record between the looks of others, as one’s own, without a reason', async () => {
    const id = await file();
    await look(id);
    const { wire } = await begin(STUDENT);
    await look(id);
    expect(wire).toHaveLength(4);
    const { accesses: list, total, verified } = await seen(STUDENT);
    expect([total, verified]).toEqual([3, true]);
    expect(list.map(({ role, what }: { role: string; what: string }) => [role, what])).toEqual([
      ['officer', 'name'],
      ['self', 'export'],
      ['officer', 'name'],
    ]);
    expect(list[1]).toMatchObject({ office: '', reason: null, words: '', caseId: null, approvedBy: null });
    expect((await seen(CLASSMATE)).total).toBe(0);
  });

  test('stands in the export itself', async () => {
    const records = (await exportParts(STUDENT)).flatMap(({ data }) => data.records as PersonalRecord[]);
    const own = records.filter(({ of }) => of === 'export');
    expect(own).toHaveLength((await recordsOf(STUDENT)).filter(({ by }) => by.role === 'self').length);
    expect(own.at(-1)).toMatchObject({ at: expect.any(String), facts: [] });
    expect(records.filter(({ of }) => of === 'access')).toHaveLength(2);
  });

  test('is one record for one key, also when it is sent five times at once; another key is another one', async () => {
    const key = freshKey();
    const before = (await recordsOf(CLASSMATE)).length;
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => patiently(() => begin(CLASSMATE, key))));
    for (const answer of answers) expect(answer.ok).toBe(true);
    expect(await recordsOf(CLASSMATE)).toHaveLength(before + 1);
    const again = await begin(CLASSMATE, key);
    expect([again.data.records, again.wire.length]).toEqual([answers[0]?.data.records, 3]);
    await begin(CLASSMATE);
    expect(await recordsOf(CLASSMATE)).toHaveLength(before + 2);
  });

  test('and looks of others in the same moment all stand, in one chain', async () => {
    const id = await file();
    const before = (await recordsOf(STUDENT)).length;
    const calls = [() => begin(STUDENT), () => look(id), () => begin(STUDENT), () => look(id, 'demo-10183-admin')];
    for (const { ok } of await Promise.all(calls.map(patiently))) expect(ok).toBe(true);
    const records = await recordsOf(STUDENT);
    expect(records.length).toBeGreaterThanOrEqual(before + 4);
    expect(verifyChain(records, accessDigest)).toEqual([]);
  });

  test('verifies in the nightly walk, and does not once it was made to look like a look of somebody else', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const night = (n: number) => taskAt(new Date(`2030-01-0${n}T02:10:00+08:00`));
    expect(await verifyAccessChains.run(night(1))).toMatchObject({ broken: 0 });
    const own = (await recordsOf(CLASSMATE)).find(({ by }) => by.role === 'self');
    await accesses.updateWhere({ _id: own?._id ?? '' }, { 'by.role': 'officer' });
    expect(await verifyAccessChains.run(night(2))).toMatchObject({ broken: 1 });
    await accesses.updateWhere({ _id: own?._id ?? '' }, { 'by.role': 'self' });
    jest.restoreAllMocks();
  });

  test('can be begun ten times a day and no more, also all at once; the next day again', async () => {
    const openid = 'demo-10183-student-3';
    const answers = await Promise.all(Array.from({ length: 14 }, () => patiently(() => begin(openid))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(EXPORTS_A_DAY);
    for (const { ok, error } of answers)
      if (!ok) expect(error).toMatchObject({ code: 'EXPORT_LIMIT', params: { most: EXPORTS_A_DAY } });
    expect(await recordsOf(openid)).toHaveLength(EXPORTS_A_DAY);
    tomorrow();
    expect((await begin(openid)).ok).toBe(true);
  });

  test('does not count among the names that an officer may open in a day', async () => {
    const [officer, id] = ['demo-10184-officer', await file('demo-10184-student-1')];
    for (let n = 0; n < EXPORTS_A_DAY; n += 1) await begin(officer);
    expect(await recordsOf(officer)).toHaveLength(EXPORTS_A_DAY);
    for (let n = 0; n < OPENINGS_A_DAY; n += 1) expect((await look(id, officer)).ok).toBe(true);
    expect((await look(id, officer)).error.code).toBe('OPENING_LIMIT');
  });
});

describe('when the platform fails', () => {
  const door = badPlatform();

  test.each([
    ['the record was not written', 'refuse', 'accesses', 0],
    ['the record was written and nobody heard', 'loseAnswer', 'accesses', 1],
    ['the account was not told', 'refuse', 'notices', 1],
  ] as const)('%s: nothing is handed out, and the retry is one record', async (_, fate, collection, written) => {
    const openid = 'demo-10184-student-1';
    const key = freshKey();
    const before = (await recordsOf(openid)).length;
    door[fate]('database.insertDocument', collection);
    const died = await begin(openid, key);
    expect(said(died)).toMatchObject({ ok: false, code: 'INTERNAL' });
    expect(await recordsOf(openid)).toHaveLength(before + written);
    const again = await begin(openid, key);
    expect([again.ok, again.wire.length <= 4]).toEqual([true, true]);
    expect(await recordsOf(openid)).toHaveLength(before + 1);
  });
});
