import { FILINGS_A_DAY } from '@domain/case/daily-cap';
import { dayOf, plusDays } from '@domain/core/school-clock';
import { cases } from '../../cloudfunctions/_kit/cases/store';
import { accountOf, noAccount, people } from '../../cloudfunctions/_kit/people';
import { personalCases } from '../../cloudfunctions/_kit/personal/cases';
import { main as caseFunction } from '../../cloudfunctions/case/index';
import { tellOfCases } from '../../cloudfunctions/scheduler/jobs/tell-of-cases';
import { wakeCases } from '../../cloudfunctions/scheduler/jobs/wake-cases';
import { as, freshKey, said } from '../support/as';
import { allOf, everything } from '../support/everything';
import { runJob } from '../support/jobs';
import { onOtherDays } from '../support/other-days';
import { CLASSMATE, FILING, OFFICER, STUDENT, step } from '../support/scene';
import { seedTwoSchools } from '../support/schools';
import { idOf } from '../support/time-of-cases';

const file = (more: object = {}, key = freshKey(), openid = STUDENT) =>
  as(openid, caseFunction, 'file', { ...FILING, ...more }, key);
const tomorrow = () => plusDays(dayOf(new Date()), 1);

jest.setTimeout(60_000);
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
    expect(document?.filedAs).toBe(`${_id}@${dayOf(new Date())}`);
    const left = await personalCases.rewrite?.(document as never, { ids: [_id], accounts: [], words: [] });
    expect(left).toMatchObject({ filedAs: null });
  });
});

describe('three with danger a day', () => {
  test('then the latest that is open, to which more is said; whoever has it is told', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.push((await file({ danger: true })).data.id);
    const refused = await file({ danger: true });
    expect([refused.error, refused.wire.length]).toEqual([
      expect.objectContaining({ code: 'CASE_DANGER_FULL', params: { most: 3, day: tomorrow(), id: ids[2] } }),
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
