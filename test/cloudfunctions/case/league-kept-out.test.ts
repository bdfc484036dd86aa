import { cases } from '../../../cloudfunctions/_kit/case/store';
import { _ } from '../../../cloudfunctions/_kit/database';
import { people } from '../../../cloudfunctions/_kit/people';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { tellOfCases } from '../../../cloudfunctions/scheduler/jobs/tell-of-cases';
import { wakeCases } from '../../../cloudfunctions/scheduler/jobs/wake-cases';
import { as } from '../../support/as';
import { allOf } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { LEAGUE } from '../../support/roles';
import { colleague, get, hands } from '../../support/routing';
import { ADMIN, CLASSMATE, caseIn, file, OFFICER, STUDENT, step } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';
import { appoint, idOf, stepAs } from '../../support/time-of-cases';

beforeAll(seedTwoSchools);

const admin = { id: '', role: 'union-admin', office: '主席团' } as const;
const keptOut = (id: string, who: string) =>
  stepAs(id, { ...admin, id: idOf(ADMIN) }, { name: 'recuse', who, reason: '说的是他' }, new Date());
const listed = async (openid: string): Promise<string[]> =>
  (await as(openid, caseFunction, 'escalated')).data.cases.map(({ id }: { id: string }) => id);
const told = async (id: string, to: string) =>
  (await allOf('notices')).filter((one) => one.caseId === id && one.to === to).map(({ kind }) => kind);

describe('the union’s admin', () => {
  test('finds nobody of the youth league among those who can be kept out, and keeps nobody of it out', async () => {
    const newcomer = await appoint('soon-of-the-league', 'officer', '新来的');
    const id = await file();
    const { recusable } = (await hands(ADMIN, id)).data;
    expect(recusable.map(({ role }: { role: string }) => role)).not.toContain('youth-league');
    const who = await colleague(ADMIN, id, '新来的', 'recusable');
    const [term] = (await people.get(newcomer))?.memberships ?? [];
    await people.updateWhere({ _id: newcomer }, { memberships: _.set([{ ...term, role: 'youth-league' }]) });
    const refused = await step(ADMIN, id, 'recuse', { who, reason: '说的是他' });
    expect(refused.error.code).toBe('CASE_COLLEAGUE_UNKNOWN');
    await people.removeAll({ _id: newcomer });
  });

  test('has kept somebody of it out before: that is void for the league, which sees, hears and calls', async () => {
    const [late, about] = [await caseIn('escalated'), await file(STUDENT, { aboutUnion: true })];
    for (const id of [late, await caseIn('to-be-called', CLASSMATE)]) {
      await keptOut(id, idOf(LEAGUE)).catch(() => cases.updateWhere({ _id: id }, { recused: _.push([idOf(LEAGUE)]) }));
      expect((await get(LEAGUE, id)).data.as).toBe('youth-league');
      expect(await listed(LEAGUE)).toContain(id);
      await cases.updateWhere({ _id: id }, { rung: _.set([]), wakeAt: new Date(0) });
      await runJob(wakeCases);
      expect((await told(id, idOf(LEAGUE))).length).toBeGreaterThan(0);
    }
    expect((await step(LEAGUE, late, 'urge', { text: '请本周答复同学。' })).ok).toBe(true);
    await cases.updateWhere({ _id: about }, { recused: _.push([idOf(LEAGUE)]) });
    expect((await step(LEAGUE, about, 'acknowledge')).ok).toBe(true);
  });

  test('keeps an officer out, also of what they would see later as one of the league', async () => {
    const officer = await appoint('later-of-the-league', 'officer', '新来的');
    const id = await file();
    const who = await colleague(ADMIN, id, '新来的', 'recusable');
    expect((await step(ADMIN, id, 'recuse', { who, reason: '说的是他' })).ok).toBe(true);
    const [term] = (await people.get(officer))?.memberships ?? [];
    await people.updateWhere({ _id: officer }, { memberships: _.set([{ ...term, role: 'youth-league' }]) });
    await cases.updateWhere({ _id: id }, { 'deadlines.acknowledge': '2026-01-01', wakeAt: new Date(0) });
    await runJob(wakeCases);
    await runJob(tellOfCases);
    expect((await cases.get(id))?.leagueTask).toBe('overdue');
    expect((await get('later-of-the-league', id)).error.code).toBe('CASE_NOT_FOUND');
    expect(await listed('later-of-the-league')).not.toContain(id);
    expect(await told(id, officer)).toEqual([]);
    expect(await listed(LEAGUE)).toContain(id);
    await people.removeAll({ _id: officer });
  });
});

test('somebody of the league keeps out by their own word, and by another of the league', async () => {
  const other = await appoint('another-of-the-league', 'youth-league', '校团委');
  const id = await caseIn('escalated', CLASSMATE, OFFICER);
  expect((await step(LEAGUE, id, 'recuse', { who: '', reason: '说的是我' })).ok).toBe(true);
  expect([(await get(LEAGUE, id)).error.code, await listed(LEAGUE)]).toEqual([
    'CASE_NOT_FOUND',
    expect.not.arrayContaining([id]),
  ]);
  const next = await caseIn('escalated', CLASSMATE, OFFICER);
  const who = await colleague(LEAGUE, next, '校团委', 'recusable');
  expect((await step(LEAGUE, next, 'recuse', { who, reason: '说的是他' })).ok).toBe(true);
  expect((await get('another-of-the-league', next)).error.code).toBe('CASE_NOT_FOUND');
  const others = await listed('another-of-the-league');
  expect([others.includes(id), others.includes(next)]).toEqual([true, false]);
  await people.removeAll({ _id: other });
});

test('who is of the league and of the desk is not put out of a case by having it put into their hands', async () => {
  const own = (await people.get(idOf(LEAGUE)))?.memberships ?? [];
  const [seat] = (await people.get(idOf(OFFICER)))?.memberships ?? [];
  const hold = (terms: object[]) => people.updateWhere({ _id: idOf(LEAGUE) }, { memberships: _.set(terms as never) });
  await hold([...own, { ...seat, id: 'desk-seat-of-league', office: '副主席' }]);
  const id = await file(STUDENT);
  await step(OFFICER, id, 'acknowledge');
  const { colleagues } = (await hands(OFFICER, id)).data;
  const { ticket: to } = colleagues.find(({ office }: { office: string }) => office !== '主席团');
  expect((await step(OFFICER, id, 'pass', { to, reason: '请接手' })).ok).toBe(true);
  expect((await cases.get(id))?.outOfLeague).toContain(idOf(LEAGUE));
  const back = { to: await colleague(LEAGUE, id, '权益部'), reason: '不是我的' };
  expect((await step(LEAGUE, id, 'pass', back)).ok).toBe(true);
  const day = '2026-01-01';
  const deadlines = _.set({ acknowledge: day, reply: day, result: day, resultDays: 13, moments: null });
  await cases.updateWhere({ _id: id }, { deadlines, wakeAt: new Date(0) });
  await runJob(wakeCases);
  await runJob(tellOfCases);
  expect((await cases.get(id))?.leagueTask).toBe('overdue');
  expect(await listed(LEAGUE)).toContain(id);
  expect(await told(id, idOf(LEAGUE))).toContain('case-on-list');
  expect(await told(id, idOf(STUDENT))).toContain('case-escalated');
  await hold(own);
});
