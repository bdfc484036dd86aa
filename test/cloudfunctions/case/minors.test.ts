import { approvals } from '../../../cloudfunctions/_kit/identity/approvals';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { demoPeopleOf } from '../../../tools/seed/demo/people';
import { type Answer, as, freshKey, said } from '../../support/as';
import { allOf, everything } from '../../support/everything';
import { MIDDLE, seedMinors, VOCATIONAL } from '../../support/minors';
import { file } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';

const DAY = 86_400_000;
const WHY = { reason: 'visit', words: '' };
const open = (openid: string, id: string, why: object = WHY, key = freshKey()): Promise<Answer> =>
  as(openid, caseFunction, 'open-name', { id, ...why }, key);
const list = async (openid: string) => (await as(openid, identityFunction, 'list-approvals')).data;
const decide = (openid: string, id: string, approve: boolean, words = '', key = freshKey()): Promise<Answer> =>
  as(openid, identityFunction, 'decide-approval', { id, approve, how: null, words }, key);

beforeAll(async () => {
  await seedTwoSchools();
  await seedMinors();
});
afterEach(() => jest.restoreAllMocks());

describe.each([VOCATIONAL, MIDDLE])('at $name', ({ code }) => {
  const [STUDENT, OFFICER, ADMIN, LEAGUE] = ['student-1', 'officer', 'admin', 'league'].map(
    (who) => `demo-${code}-${who}`,
  ) as [string, string, string, string];
  /** A new case, and the request that the officer’s first call has made. */
  async function asked(openid = OFFICER) {
    const id = await file(STUDENT);
    const answer = await open(openid, id);
    const request = (await list(LEAGUE)).waiting.find(({ caseId }: { caseId: string }) => caseId === id);
    return { id, answer, request };
  }
  const looks = async (id: string) => (await allOf('accesses')).filter(({ caseId }) => caseId === id);

  test('a name is not opened before the youth league has said yes: the request is made, once', async () => {
    const { id, answer, request } = await asked();
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'APPROVAL_NEEDED', params: { day: expect.any(String) } },
    });
    expect(answer.wire.length).toBeLessThanOrEqual(4);
    expect(request).toMatchObject({
      kind: 'opening',
      office: '权益部',
      reason: 'visit',
      name: expect.stringMatching(/^.＊+$/),
    });
    const before = await everything();
    expect(said(await open(OFFICER, id))).toEqual(said(answer));
    expect(await everything()).toEqual(before);
    expect(await looks(id)).toEqual([]);
  });

  test('after the yes it is opened once, for the reason that was approved, and the record says by whom', async () => {
    const { id, request } = await asked();
    const yes = await decide(LEAGUE, request.id, true);
    expect(yes).toMatchObject({ ok: true, data: { state: 'approved' } });
    expect(yes.wire).toHaveLength(4);
    const key = freshKey();
    const opened = await open(OFFICER, id, { reason: 'other', words: '别的理由' }, key);
    expect(opened).toMatchObject({ ok: true, data: { name: expect.any(String) } });
    expect(opened.wire).toHaveLength(4);
    expect(await looks(id)).toMatchObject([{ approvedBy: '团委', reason: 'visit', words: '' }]);
    const seen = (await as(STUDENT, identityFunction, 'list-accesses')).data;
    expect(seen).toMatchObject({
      verified: true,
      accesses: [{ caseId: id, approvedBy: '团委' }, ...seen.accesses.slice(1)],
    });
    expect((await open(OFFICER, id, { reason: 'other', words: '别的理由' }, key)).ok).toBe(true);
    expect((await open(OFFICER, id)).error.code).toBe('APPROVAL_NEEDED');
    expect(await looks(id)).toHaveLength(1);
  });

  test('of many calls at once one opens it with one yes', async () => {
    const { id, request } = await asked();
    await decide(LEAGUE, request.id, true);
    const patient = async (): Promise<Answer> => {
      const answer = await open(OFFICER, id);
      return !answer.ok && answer.error.code === 'BUSY' ? patient() : answer;
    };
    const answers = await Promise.all([1, 2, 3, 4, 5].map(patient));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await looks(id)).toHaveLength(1);
  });

  test('a no is said with its reason, and asking again is a new request', async () => {
    const { id, request } = await asked();
    expect((await decide(LEAGUE, request.id, false)).error).toMatchObject({
      params: { field: 'words', problem: 'missing' },
    });
    expect((await decide(LEAGUE, request.id, false, '先在信里问')).data).toMatchObject({ state: 'refused' });
    const mine = (await list(OFFICER)).asked.find(({ id }: { id: string }) => id === request.id);
    expect(mine).toMatchObject({ state: 'refused', answer: '先在信里问', caseId: id });
    expect((await open(OFFICER, id)).error.code).toBe('APPROVAL_NEEDED');
    const again = (await list(LEAGUE)).waiting.filter(({ caseId }: { caseId: string }) => caseId === id);
    expect(again).toHaveLength(1);
    expect(again[0].id).not.toBe(request.id);
  });

  test('a yes of yesterday, or a request of last week, opens nothing', async () => {
    const { id, request } = await asked();
    await decide(LEAGUE, request.id, true);
    await approvals.updateWhere({ _id: request.id }, { 'decided.at': new Date(Date.now() - DAY) });
    expect((await open(OFFICER, id)).error.code).toBe('APPROVAL_NEEDED');
    const next = (await list(LEAGUE)).waiting.find(({ caseId }: { caseId: string }) => caseId === id);
    await approvals.updateWhere({ _id: next.id }, { until: new Date(Date.now() - 1) });
    expect((await decide(LEAGUE, next.id, true)).error.code).toBe('APPROVAL_OVER');
    expect((await list(LEAGUE)).waiting.map(({ id }: { id: string }) => id)).not.toContain(next.id);
    expect(await looks(id)).toEqual([]);
  });

  test('a yes to one officer opens nothing for another, nor in another case', async () => {
    const { request, id } = await asked();
    await decide(LEAGUE, request.id, true);
    expect((await open(ADMIN, id)).error.code).toBe('APPROVAL_NEEDED');
    expect((await open(OFFICER, await file(STUDENT))).error.code).toBe('APPROVAL_NEEDED');
  });

  test('only the school’s own youth league sees and decides it', async () => {
    const { request } = await asked();
    const before = await everything();
    for (const openid of [OFFICER, ADMIN, STUDENT, 'demo-10183-league', 'demo-10183-officer', 'nobody-at-all']) {
      expect((await list(openid)).waiting).toEqual([]);
      const { error } = await decide(openid, request.id, true);
      expect(error.code).toMatch(/^(APPROVAL_NOT_FOUND|NOT_ALLOWED|NOT_BOUND)$/);
    }
    expect(await everything()).toEqual(before);
  });
});

test('what is asked for names no student: the request holds no name', async () => {
  const names = [VOCATIONAL, MIDDLE].flatMap(demoPeopleOf).map((one) => ('roster' in one ? one.roster.name : one.name));
  const text = JSON.stringify(await allOf('approvals'));
  expect(names.filter((name) => text.includes(name))).toEqual([]);
});
