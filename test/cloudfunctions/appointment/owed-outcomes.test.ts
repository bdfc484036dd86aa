import { dayOf, plusDays } from '@domain/core/school-clock';
import { applicationIdOf, applications } from '../../../cloudfunctions/_kit/appointment/applications';
import { attendanceIdOf, attendances } from '../../../cloudfunctions/_kit/appointment/attendances';
import { minutes, saveMinutes } from '../../../cloudfunctions/_kit/appointment/minutes';
import { type SessionDocument, sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { _ } from '../../../cloudfunctions/_kit/database';
import { carryOutMinutes } from '../../../cloudfunctions/scheduler/jobs/carry-out-minutes';
import { closeSessions } from '../../../cloudfunctions/scheduler/jobs/close-sessions';
import { countAbsences } from '../../../cloudfunctions/scheduler/jobs/count-absences';
import { remindOfMinutes } from '../../../cloudfunctions/scheduler/jobs/remind-of-minutes';
import { settleSessions } from '../../../cloudfunctions/scheduler/jobs/settle-sessions';
import { tellOfCases } from '../../../cloudfunctions/scheduler/jobs/tell-of-cases';
import { addDrawn, appointment, studentOf } from '../../support/appointment';
import { end, MINUTE, scan } from '../../support/at-door';
import { DAY, morning } from '../../support/commitments';
import { runJob } from '../../support/jobs';
import { minuted, publish, submit } from '../../support/minutes';
import { noticesOf } from '../../support/minutes-calls';
import { LEAGUE } from '../../support/roles';
import { ADMIN, CLASSMATE, file, OFFICER, STUDENT } from '../../support/scene';
import { seedStrangers } from '../../support/strangers';
import { idOf } from '../../support/time-of-cases';

jest.setTimeout(120_000);
beforeAll(seedStrangers);
const [ME, OTHER] = [studentOf(STUDENT), studentOf(CLASSMATE)];
const inDays = (days: number): Date => morning(plusDays(dayOf(new Date()), days));
const SAID = '后勤答应周五前修好。';
const namesOf = async (id: string) => (await cases.get(id))?.events.map(({ what }) => what.name);
const settled = () => runJob(settleSessions, new Date(Date.now() + 3 * MINUTE));
const asked = async (to: string, { _id }: SessionDocument) =>
  (await noticesOf('outcomes-missing', idOf(to))).filter(({ params }) => JSON.stringify(params).includes(_id)).length;
const dueOf = async (openid: string, { _id }: SessionDocument) => {
  const answer = await appointment(openid, 'minutes-due', {});
  expect(answer.wire.length).toBeLessThanOrEqual(2);
  return answer.data.due.filter(({ session }: { session: { id: string } }) => session.id === _id);
};

/** Two had a seat, the first of whom brought a case, and those named were let in; it is ended. */
async function endedWithCase(letIn: readonly string[]) {
  const id = await file(STUDENT);
  const session = await addDrawn([ME, OTHER], { seats: 2, inMinutes: -100 });
  await applications.updateWhere({ _id: applicationIdOf(session._id, ME) }, { caseIds: _.set([id]) });
  for (const one of letIn) await scan(session, one);
  await end(session);
  return { id, session };
}

/** Their appeal that they were there is granted. */
async function countsAsThere(session: SessionDocument): Promise<void> {
  const text = '我坐在第二排，没有人签到。';
  expect((await appointment(STUDENT, 'appeal-absence', { id: session._id, says: 'there', text })).ok).toBe(true);
  const { pass = '' } = (await attendances.get(attendanceIdOf(session._id, ME))) ?? {};
  await appointment(ADMIN, 'decide-appeal', { id: session._id, pass, granted: true, text: '座位表上有。' });
}

/** Its student counts as there only after minutes are public that say nothing of it. */
async function leftOut() {
  const { id, session } = await endedWithCase([OTHER]);
  await settled();
  await runJob(countAbsences);
  await minuted(session, { outcomes: [] });
  expect(await dueOf(OFFICER, session)).toEqual([]);
  await countsAsThere(session);
  for (const job of [countAbsences, carryOutMinutes]) await runJob(job);
  return { id, session };
}

describe('a brought case of somebody who counts as there only since minutes were public', () => {
  test('comes back to the desk, which is asked every week and writes of it; then it is asked no more', async () => {
    const { id, session } = await leftOut();
    for (const openid of [OFFICER, ADMIN]) expect(await dueOf(openid, session)).toMatchObject([{ state: 'published' }]);
    expect(await dueOf(LEAGUE, session)).toEqual([]);
    for (const days of [1, 1, 9]) await runJob(remindOfMinutes, inDays(days));
    expect([await asked(OFFICER, session), await asked(ADMIN, session)]).toEqual([2, 2]);
    expect([await asked(LEAGUE, session), await namesOf(id)]).toEqual([0, ['file']]);
    const { version = 0 } = (await minutes.get(session._id)) ?? {};
    const correction = { version, reason: '漏了带来的事', outcomes: [{ caseId: id, text: SAID }] };
    expect((await submit(session, correction)).ok).toBe(true);
    expect((await publish(session, version + 1)).ok).toBe(true);
    await runJob(carryOutMinutes);
    expect([await namesOf(id), await dueOf(OFFICER, session)]).toEqual([['file', 'meet'], []]);
    await runJob(remindOfMinutes, inDays(17));
    expect(await asked(OFFICER, session)).toBe(2);
  });

  test('is looked for in no new version: who mends or reads what waits goes on, and is told nothing twice', async () => {
    const { session } = await leftOut();
    expect(await minutes.get(session._id)).toMatchObject({ version: 2, late: 1, delivering: false });
  });

  test('is not there for who was kept out of it, or whose it is, nor once it is about the union', async () => {
    const { id, session } = await leftOut();
    await cases.updateWhere({ _id: id }, { recused: _.set([idOf(OFFICER)]) });
    await runJob(remindOfMinutes, inDays(1));
    expect([await asked(OFFICER, session), await asked(ADMIN, session)]).toEqual([0, 1]);
    expect([await dueOf(OFFICER, session), (await dueOf(ADMIN, session)).length]).toEqual([[], 1]);
    await cases.updateWhere({ _id: id }, { aboutUnion: true });
    await runJob(remindOfMinutes, inDays(9));
    expect([await asked(ADMIN, session), await dueOf(ADMIN, session), await namesOf(id)]).toEqual([1, [], ['file']]);
  });

  test('hears after eight weeks that nobody has written of it, once, and so does its student', async () => {
    const { id, session } = await leftOut();
    for (const days of [60, 61, 70]) await runJob(remindOfMinutes, inDays(days));
    expect(await namesOf(id)).toEqual(['file', 'unrecorded']);
    await runJob(tellOfCases);
    expect((await noticesOf('case-unrecorded', ME)).filter((one) => one.caseId === id)).toHaveLength(1);
    expect(await dueOf(OFFICER, session)).toEqual([]);
  });
});

test('nobody hands in minutes before it is written down who counts as there: no brought case is passed over', async () => {
  const { id, session } = await endedWithCase([]);
  expect((await submit(session, { outcomes: [] })).error.code).toBe('MINUTES_TOO_SOON');
  await settled();
  expect((await submit(session, { outcomes: [] })).error.code).toBe('OUTCOMES_MISSING');
  await minuted(session, { outcomes: [{ caseId: id, text: null }] });
  expect(await namesOf(id)).toEqual(['file', 'unspoken']);
});

test('where nobody writes minutes a brought case hears that when its session is closed, also where some came back or wait', async () => {
  const { id, session } = await endedWithCase([ME]);
  const { id: other, session: returned } = await endedWithCase([ME]);
  await settled();
  await submit(returned, { outcomes: [{ caseId: other, text: SAID }] });
  const back = { id: returned._id, version: 1, reason: '漏了一句' };
  expect((await appointment(ADMIN, 'return-minutes', back)).ok).toBe(true);
  for (const days of [59, 61, 62]) {
    await runJob(closeSessions, new Date(Date.now() + days * DAY));
    const isOver = days > 60;
    for (const [one, caseId] of [
      [session, id],
      [returned, other],
    ] as const) {
      const { state, unwritten } = (await sessions.get(one._id)) ?? {};
      expect([state, unwritten, await namesOf(caseId)]).toEqual(
        isOver ? ['closed', true, ['file', 'unrecorded']] : ['held', undefined, ['file']],
      );
    }
  }
  // What is written all the same is heard all the same.
  await minuted(session, { outcomes: [{ caseId: id, text: SAID }] });
  expect([await namesOf(id), (await sessions.get(session._id))?.state]).toEqual([
    ['file', 'unrecorded', 'meet'],
    'minuted',
  ]);
});

test('who counts as there only after it was closed without minutes hears it then, once', async () => {
  const { id, session } = await endedWithCase([OTHER]);
  await settled();
  await runJob(countAbsences);
  await runJob(closeSessions, new Date(Date.now() + 61 * DAY));
  expect([(await sessions.get(session._id))?.state, await namesOf(id)]).toEqual(['closed', ['file']]);
  await countsAsThere(session);
  for (const days of [62, 63]) await runJob(countAbsences, new Date(Date.now() + days * DAY));
  expect(await namesOf(id)).toEqual(['file', 'unrecorded']);
});

test('minutes that are public and not carried out yet are none that nobody wrote', async () => {
  const { id, session } = await endedWithCase([ME]);
  await settled();
  await submit(session, { outcomes: [{ caseId: id, text: SAID }] });
  expect((await publish(session)).ok).toBe(true);
  const late = new Date(Date.now() + 61 * DAY);
  await runJob(closeSessions, late);
  expect([(await sessions.get(session._id))?.state, await namesOf(id)]).toEqual(['held', ['file']]);
  await runJob(carryOutMinutes, late);
  expect([(await sessions.get(session._id))?.state, await namesOf(id)]).toEqual(['minuted', ['file', 'meet']]);
});

test('that somebody counts as there since is not lost on who has read the minutes before and writes then', async () => {
  const { session } = await leftOut();
  const before = await minutes.get(session._id);
  if (!before) throw new Error('no minutes');
  await minutes.updateWhere({ _id: session._id }, { delivering: true, late: _.inc(1), owed: ['another'] });
  const { version: _version, recent: _recent, ...values } = { ...before, state: 'review' as const };
  expect(await saveMinutes(before, values, { key: 'a-key-of-its-own', fingerprint: 'f' })).toBeTruthy();
  expect(await minutes.get(session._id)).toMatchObject({
    state: 'review',
    delivering: true,
    late: 2,
    owed: ['another'],
  });
});
