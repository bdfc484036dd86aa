import { DANGERS_A_DAY, FILINGS_A_DAY, TOLD_A_DAY, TOLD_DANGERS_A_DAY, TOLD_FOR_ONE } from '@domain/case/daily-cap';
import { dayOf, plusDays } from '@domain/core/school-clock';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { accountOf, noAccount, people } from '../../../cloudfunctions/_kit/people';
import { personalCases } from '../../../cloudfunctions/_kit/personal/cases';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { tellOfCases } from '../../../cloudfunctions/scheduler/jobs/tell-of-cases';
import { wakeCases } from '../../../cloudfunctions/scheduler/jobs/wake-cases';
import { as, freshKey, said } from '../../support/as';
import { allOf, everything } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { onOtherDays } from '../../support/other-days';
import { assigned, OFFICE, tell } from '../../support/routing';
import { ADMIN, CLASSMATE, FILING, OFFICER, STUDENT, step } from '../../support/scene';
import { person, seedTwoSchools } from '../../support/schools';
import { idOf } from '../../support/time-of-cases';

const file = (more: object = {}, key = freshKey(), openid = STUDENT) =>
  as(openid, caseFunction, 'file', { ...FILING, ...more }, key);
const tomorrow = () => plusDays(dayOf(new Date()), 1);

beforeAll(seedTwoSchools);
beforeEach(onOtherDays);

describe('twenty cases a day', () => {
  test('and then an error that says when, in one request, with nothing written; a retry of what was filed is still that case', async () => {
    const key = freshKey();
    const first = await file({}, key);
    for (let n = 1; n < FILINGS_A_DAY; n += 1) expect((await file()).ok).toBe(true);
    const before = await everything();
    const refused = await file({ photos: ['cloud://e.local/case-photos/x/0.jpg'] });
    expect([refused.error, refused.wire.length]).toEqual([
      expect.objectContaining({ code: 'CASE_DAY_FULL', params: { most: FILINGS_A_DAY, day: tomorrow() } }),
      1,
    ]);
    expect(await everything()).toEqual(before);
    const again = await file({}, key);
    expect([said(again), again.wire.length]).toEqual([said(first), 1]);
    // Another key, and what was withdrawn, make no room.
    await step(STUDENT, first.data.id, 'withdraw');
    expect((await file()).error.code).toBe('CASE_DAY_FULL');
    expect((await file({}, freshKey(), CLASSMATE)).ok).toBe(true);
    await onOtherDays();
    expect((await file()).ok).toBe(true);
  });

  test('are counted under all ids that somebody has and had', async () => {
    for (let n = 0; n < FILINGS_A_DAY; n += 1) await file({}, freshKey(), CLASSMATE);
    // The account goes to another line of the roster, which keeps who they were.
    const [first, other] = [idOf(CLASSMATE), idOf('demo-10183-student-3')];
    const { account } = (await people.get(other)) ?? {};
    await people.updateWhere({ _id: first }, { account: noAccount(first) });
    await people.updateWhere({ _id: other }, { account: accountOf(CLASSMATE), former: [first] });
    expect((await file({}, freshKey(), CLASSMATE)).error.code).toBe('CASE_DAY_FULL');
    await people.updateWhere({ _id: other }, { account, former: [] });
    await people.updateWhere({ _id: first }, { account: accountOf(CLASSMATE) });
  });

  test('leave no trace of who filed them when the account goes', async () => {
    const _id = idOf('demo-10183-student-3');
    const { id } = (await file({}, freshKey(), 'demo-10183-student-3')).data;
    const document = await cases.get(id);
    expect(document?.filedAs).toEqual([`${_id}@${dayOf(new Date())}`]);
    const left = await personalCases.rewrite?.(document as never, { ids: [_id], accounts: [], words: [] });
    expect(left).toMatchObject({ filedAs: [] });
  });
});

describe('three with danger a day', () => {
  test('then the latest that is open, to which more is said; whoever has it is told', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.push((await file({ danger: true })).data.id);
    const refused = await file({ danger: true });
    expect([refused.error, refused.wire.length]).toEqual([
      expect.objectContaining({
        code: 'CASE_DANGER_FULL',
        params: expect.objectContaining({ most: 3, day: tomorrow(), id: ids[2] }),
      }),
      1,
    ]);
    expect((await file()).ok).toBe(true);
    const { data, wire } = await step(STUDENT, ids[2] ?? '', 'supplement', { text: '裂缝更宽了，掉灰。' });
    expect([data.status, data.timeline[0].type, wire.length]).toEqual(['submitted', 'supplement', 4]);
    await step(STUDENT, ids[2] ?? '', 'withdraw');
    expect((await file({ danger: true })).error.params.id).toBe(ids[1]);
    await step(STUDENT, ids[1] ?? '', 'supplement', { text: '楼道里也有。' });
    await runJob(wakeCases);
    await runJob(tellOfCases);
    const told = (await allOf('notices')).filter((one) => one.caseId === ids[1] && one.kind === 'case-danger');
    expect(told.length).toBeGreaterThan(2);
  });

  test('what is about the union is not sent on to a case that the union reads', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.push((await file({ danger: true })).data.id);
    const fourth = { danger: true, aboutUnion: true, text: '权益部的张某威胁我，说再投诉就打人。' };
    expect((await file(fourth)).error.params).toEqual({ most: 3, day: tomorrow(), id: '' });
    await step(STUDENT, ids[0] ?? '', 'about-union');
    expect((await file(fourth)).error.params.id).toBe(ids[0]);
    expect((await file({ danger: true })).error.params.id).toBe(ids[2]);
  });

  test('nor to one that a department has, while the desk alone has another; else who reads it is said', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.push((await file({ danger: true })).data.id);
    const named = async () => (await file({ danger: true, text: '后勤处的王某堵在寝室门口威胁我。' })).error.params;
    await assigned(ids[2] ?? '');
    expect(await named()).toMatchObject({ id: ids[1], department: '' });
    await assigned(ids[1] ?? '');
    await assigned(ids[0] ?? '');
    expect(await named()).toMatchObject({ id: ids[2], department: OFFICE });
  });

  test('nor to a case that takes no more words; one in which the desk asks takes them as an answer', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.push((await file({ danger: true })).data.id);
    await step(OFFICER, ids[2] ?? '', 'answer', { text: '已经围起来了。', outcome: 'done' });
    expect((await file({ danger: true })).error.params.id).toBe(ids[1]);
    await step(OFFICER, ids[1] ?? '', 'ask', { text: '是哪一面墙？' });
    expect((await file({ danger: true })).error.params.id).toBe(ids[1]);
    expect((await step(STUDENT, ids[1] ?? '', 'supplement', { text: '朝南的一面。' })).data.status).toBe(
      'acknowledged',
    );
  });

  test('are beside the twenty: who has said that many is still heard in danger', async () => {
    for (let n = 0; n < FILINGS_A_DAY; n += 1) await file();
    expect((await file()).error.code).toBe('CASE_DAY_FULL');
    expect((await file({ danger: true })).ok).toBe(true);
  });
});

describe('what an officer writes down for others', () => {
  const named = (openid: string) => {
    const { number, name } = person<'student'>(openid).roster;
    return { number, name };
  };
  const cannot = (code: string, most: number) => expect.objectContaining({ code, params: { most, day: tomorrow() } });
  const disown = (openid: string, id: string) => as(openid, caseFunction, 'disown', { id });

  test('sixty a day, under all their ids, and then an error in one request with nothing written; danger goes on, and so does a colleague', async () => {
    const key = freshKey();
    const first = await tell(OFFICER, {}, key);
    for (let n = 1; n < TOLD_A_DAY; n += 1) expect((await tell(OFFICER)).ok).toBe(true);
    const before = await everything();
    const refused = await tell(OFFICER, named(STUDENT));
    expect([refused.error, refused.wire.length]).toEqual([cannot('CASE_TOLD_FULL', TOLD_A_DAY), 1]);
    expect(await everything()).toEqual(before);
    const again = await tell(OFFICER, {}, key);
    expect([said(again), again.wire.length]).toEqual([said(first), 1]);
    for (let n = 0; n < TOLD_DANGERS_A_DAY; n += 1) expect((await tell(OFFICER, { danger: true })).ok).toBe(true);
    expect((await tell(OFFICER, { danger: true })).error).toEqual(cannot('CASE_TOLD_DANGER_FULL', TOLD_DANGERS_A_DAY));
    expect((await tell(ADMIN, { danger: true })).ok).toBe(true);
    // What they say themself is counted by itself.
    expect((await file({}, freshKey(), OFFICER)).ok).toBe(true);
    await people.updateWhere({ _id: idOf(OFFICER) }, { account: noAccount(idOf(OFFICER)) });
    const { memberships } = (await people.get(idOf(OFFICER))) ?? {};
    const other = idOf('demo-10183-student-3');
    const line = await people.get(other);
    await people.updateWhere(
      { _id: other },
      { account: accountOf(OFFICER), former: [idOf(OFFICER)], memberships: memberships ?? [] },
    );
    expect((await tell(OFFICER)).error.code).toBe('CASE_TOLD_FULL');
    await people.updateWhere({ _id: other }, { account: line?.account, former: [], memberships: [] });
    await people.updateWhere({ _id: idOf(OFFICER) }, { account: accountOf(OFFICER) });
    await onOtherDays();
    expect((await tell(OFFICER)).ok).toBe(true);
  });

  test('five a day in one student’s name, whoever writes them down and whatever the student disowned; a slip goes on, and so does the student', async () => {
    const ids: string[] = [];
    for (let n = 0; n < TOLD_FOR_ONE; n += 1) ids.push((await tell(n % 2 ? OFFICER : ADMIN, named(CLASSMATE))).data.id);
    for (const id of ids.slice(0, 3)) expect((await disown(CLASSMATE, id)).ok).toBe(true);
    const before = await everything();
    const refused = await tell(OFFICER, named(CLASSMATE));
    expect([refused.error, refused.wire.length]).toEqual([cannot('CASE_NAME_FULL', TOLD_FOR_ONE), 2]);
    expect(await everything()).toEqual(before);
    for (let n = 0; n < DANGERS_A_DAY; n += 1) {
      const { data } = await tell(OFFICER, { ...named(CLASSMATE), danger: true });
      expect(data.author).not.toBeNull();
    }
    const danger = { danger: true, text: '楼梯扶手松了，一推就晃。' };
    expect((await tell(OFFICER, { ...named(CLASSMATE), ...danger })).error.code).toBe('CASE_NAME_FULL');
    const { data: slip } = await tell(OFFICER, danger);
    const claimed = await as(CLASSMATE, caseFunction, 'claim', { code: slip.code });
    expect(claimed.data).toMatchObject({ id: slip.id, as: 'author', danger: true });
    expect((await file({}, freshKey(), CLASSMATE)).ok).toBe(true);
    expect((await tell(OFFICER, named(STUDENT))).ok).toBe(true);
    // Each of them was told to its student.
    await runJob(tellOfCases);
    const told = (await allOf('notices')).filter(({ kind, to }) => kind === 'case-told' && to === idOf(CLASSMATE));
    expect(told).toHaveLength(TOLD_FOR_ONE + DANGERS_A_DAY - 3);
  });

  test('says in nothing that is stored whose it was once it is disowned', async () => {
    const { id } = (await tell(OFFICER, named(STUDENT))).data;
    expect((await disown(STUDENT, id)).ok).toBe(true);
    expect(JSON.stringify(await cases.get(id))).not.toContain(idOf(STUDENT));
  });
});
