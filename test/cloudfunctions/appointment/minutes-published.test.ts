import { commitments } from '../../../cloudfunctions/_kit/appointment/commitments';
import { minutes } from '../../../cloudfunctions/_kit/appointment/minutes';
import { sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { carryOutMinutes } from '../../../cloudfunctions/scheduler/jobs/carry-out-minutes';
import { tellOfCases } from '../../../cloudfunctions/scheduler/jobs/tell-of-cases';
import { addApplication, addAttendance, addSession } from '../../support/appointment';
import { runJob } from '../../support/jobs';
import { DUE, HOST_OFFICE, heldSession, minuted, publish, submit } from '../../support/minutes';
import { draft, noticesOf, seedLeaders, show } from '../../support/minutes-calls';
import { LEAGUE } from '../../support/roles';
import { DEPARTMENT, get, OFFICE } from '../../support/routing';
import { CLASSMATE, file, OFFICER, STUDENT, step } from '../../support/scene';
import { JILIN, YANBIAN } from '../../support/schools';
import { idOf } from '../../support/time-of-cases';

beforeAll(seedLeaders);

describe('published minutes', () => {
  test('become promises with an owner and a day, a session that is minuted, and notices', async () => {
    const session = await heldSession();
    await addAttendance(session, idOf(STUDENT));
    await addAttendance(session, idOf(CLASSMATE), { what: 'absent' });
    await minuted(session);
    await runJob(carryOutMinutes);
    expect((await sessions.get(session._id))?.state).toBe('minuted');
    expect(await commitments.get(`${session._id}:0`)).toMatchObject({
      ...{ owner: OFFICE, day: DUE, firstDay: DUE, state: 'open', hostOffice: HOST_OFFICE, channel: 'principal-talk' },
    });
    const about = (one: Record<string, unknown>) => (one.params as { session?: string }).session === session._id;
    expect((await noticesOf('minutes-published', idOf(STUDENT))).filter(about)).toHaveLength(1);
    expect((await noticesOf('minutes-published', idOf(CLASSMATE))).filter(about)).toHaveLength(0);
    const due = await noticesOf('commitment-due', idOf(DEPARTMENT));
    expect(
      due.filter(({ params }) => (params as { commitment?: string }).commitment === `${session._id}:0`),
    ).toHaveLength(1);
  });

  test('put what came of a case into its history once; its days stay, and its author is told', async () => {
    const [session, id] = [await heldSession(), await file(STUDENT)];
    await addApplication(session, idOf(STUDENT), { caseIds: [id] });
    await addAttendance(session, idOf(STUDENT));
    expect((await draft(OFFICER, session)).data.cases).toMatchObject([{ id }]);
    const before = await cases.get(id);
    await minuted(session, { outcomes: [{ caseId: id, text: '后勤周五前来修。' }] });
    await runJob(carryOutMinutes);
    const after = await cases.get(id);
    expect(after?.events.map(({ what }) => what.name)).toEqual(['file', 'meet']);
    expect([after?.deadlines, after?.phase]).toEqual([before?.deadlines, before?.phase]);
    expect((await get(STUDENT, id)).data.timeline[0]).toMatchObject({
      type: 'meet',
      office: '权益部',
      text: '后勤周五前来修。',
    });
    await runJob(tellOfCases);
    const told = await noticesOf('case-met', idOf(STUDENT));
    expect(told.filter(({ caseId }) => caseId === id)).toHaveLength(1);
  });

  test('show the titles of cases to whom these are open anyway: to the youth league none that it does not watch', async () => {
    const [session, id] = [await heldSession(), await file(STUDENT)];
    await addApplication(session, idOf(STUDENT), { caseIds: [id] });
    await addAttendance(session, idOf(STUDENT));
    await submit(session, { outcomes: [{ caseId: id, text: '后勤周五前来修。' }] });
    expect((await draft(OFFICER, session)).data.cases).toMatchObject([{ id }]);
    expect((await draft(LEAGUE, session)).data).toMatchObject({ cases: [], outcomes: [{ caseId: id }] });
    await cases.updateWhere({ _id: id }, { schoolId: YANBIAN.id });
    expect((await draft(OFFICER, session)).data.cases).toEqual([]);
  });

  test('say nothing in a case that nobody brought who was there', async () => {
    const [session, id] = [await heldSession(), await file(STUDENT)];
    await addApplication(session, idOf(STUDENT), { caseIds: [id] });
    const outcomes = [{ caseId: id, text: '后勤周五前来修。' }];
    expect((await submit(session, { outcomes })).error.code).toBe('MINUTES_MOVED_ON');
    await addAttendance(session, idOf(STUDENT));
    const other = await file(CLASSMATE);
    expect((await submit(session, { outcomes: [{ caseId: other, text: '后勤周五前来修。' }] })).ok).toBe(false);
    expect((await submit(session, { outcomes: [...outcomes, ...outcomes] })).ok).toBe(false);
    expect((await submit(session, { outcomes })).ok).toBe(true);
  });

  test("say nothing in a case that is not the writer's to know, unless it is public already", async () => {
    const [session, id] = [await heldSession(), await file(STUDENT)];
    await addApplication(session, idOf(STUDENT), { caseIds: [id] });
    await addAttendance(session, idOf(STUDENT));
    const outcomes = [{ caseId: id, text: '说清楚了，是误会。' }];
    await cases.updateWhere({ _id: id }, { aboutUnion: true });
    const { error, wire } = await submit(session, { outcomes });
    expect([error?.code, wire.length <= 4]).toEqual(['MINUTES_MOVED_ON', true]);
    await cases.updateWhere({ _id: id }, { aboutUnion: false });
    await minuted(session, { outcomes });
    await cases.updateWhere({ _id: id }, { aboutUnion: true });
    const { version } = (await minutes.get(session._id)) ?? {};
    const correction = { version, reason: '写漏了一句' };
    const other = [{ caseId: id, text: '不是误会，学生弄错了。' }];
    expect((await submit(session, { ...correction, outcomes: other })).error.code).toBe('MINUTES_MOVED_ON');
    const again = await submit(session, { ...correction, outcomes });
    expect([again.ok, again.wire.length]).toEqual([true, 4]);
  });

  test('are noted in a case that was taken back meanwhile, too', async () => {
    const [session, id] = [await heldSession(), await file(STUDENT)];
    await addApplication(session, idOf(STUDENT), { caseIds: [id] });
    await addAttendance(session, idOf(STUDENT));
    await submit(session, { outcomes: [{ caseId: id, text: '后勤周五前来修。' }] });
    await step(STUDENT, id, 'withdraw');
    await publish(session);
    await runJob(carryOutMinutes);
    expect((await minutes.get(session._id))?.delivering).toBe(false);
    expect((await cases.get(id))?.events.map(({ what }) => what.name)).toEqual(['file', 'withdraw', 'meet']);
    expect(await commitments.get(`${session._id}:1`)).not.toBeNull();
  });

  test('of another school are read by whoever is known, and a draft session has none', async () => {
    const session = await heldSession();
    await minuted(session);
    expect((await show('demo-10184-student-1', session)).data).toMatchObject({ you: null, mayWrite: false });
    expect((await show('account-of-nobody', session)).error.code).toBe('NOT_BOUND');
    expect((await show(STUDENT, await addSession({ state: 'draft' }))).error.code).toBe('SESSION_NOT_FOUND');
    expect((await show(STUDENT, { ...session, _id: 'no-session-at-all' })).error.code).toBe('SESSION_NOT_FOUND');
    expect(session.schoolId).toBe(JILIN.id);
  });
});
