import { commitments } from '../../../cloudfunctions/_kit/appointment/commitments';
import { metLeaders } from '../../../cloudfunctions/_kit/appointment/met-leaders';
import { minutes } from '../../../cloudfunctions/_kit/appointment/minutes';
import { sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { carryOutMinutes } from '../../../cloudfunctions/scheduler/jobs/carry-out-minutes';
import { closeSessions } from '../../../cloudfunctions/scheduler/jobs/close-sessions';
import { remindOfCommitments } from '../../../cloudfunctions/scheduler/jobs/remind-of-commitments';
import { remindOfMinutes } from '../../../cloudfunctions/scheduler/jobs/remind-of-minutes';
import { resumeSessions } from '../../../cloudfunctions/scheduler/jobs/resume-sessions';
import { addAttendance, appointment } from '../../support/appointment';
import {
  beginWithoutPromises,
  DAY,
  HOSTS,
  idAt,
  list,
  made,
  morning,
  report,
  speak,
  THEIRS,
} from '../../support/commitments';
import { runJob } from '../../support/jobs';
import { DUE, heldSession, LEADER, minuted, publish, submit } from '../../support/minutes';
import { draft, noticesOf, show } from '../../support/minutes-calls';
import { LEAGUE } from '../../support/roles';
import { DEPARTMENT } from '../../support/routing';
import { ADMIN, OFFICER, STUDENT } from '../../support/scene';
import { JILIN } from '../../support/schools';
import { idOf } from '../../support/time-of-cases';

jest.setTimeout(240_000);
beginWithoutPromises();

const stateOf = async ({ _id }: { _id: string }) => (await sessions.get(_id))?.state;
const rowOf = async ({ _id }: { _id: string }) =>
  (await appointment(STUDENT, 'sessions', { schoolId: JILIN.id })).data.past.find(
    ({ id }: { id: string }) => id === _id,
  );

/** Held so many days ago. */
const heldBefore = (days: number, more: object = {}) =>
  heldSession({
    ...{ startsAt: new Date(Date.now() - (days + 0.1) * DAY), endsAt: new Date(Date.now() - days * DAY), ...more },
  });

describe('a session that is closed without minutes', () => {
  test('says so, stands last in the desk’s list, and is in the figures as one of which nothing is known', async () => {
    const [session, activity, recent] = [
      await heldBefore(61),
      await heldBefore(61, { channel: 'activity' }),
      await heldBefore(11, { channel: 'delegate-meeting' }),
    ];
    // Whoever writes minutes still has time, and of the other nobody knows whether it took place.
    await heldBefore(2, { channel: 'department-forum' });
    await heldBefore(12, {
      ...{ channel: 'representative-hour' },
      ended: { at: new Date(Date.now() - 12 * DAY), by: null, settled: true, here: 0 },
    });
    await runJob(closeSessions);
    expect([await rowOf(session), await rowOf(activity)]).toMatchObject([
      { state: 'closed', unwritten: true },
      { state: 'closed', unwritten: false },
    ]);
    expect((await show(STUDENT, session)).data.session).toMatchObject({ state: 'closed', unwritten: true });
    const { data } = await appointment(OFFICER, 'minutes-due', {});
    expect(data.due).toMatchObject([
      { session: { channel: 'representative-hour' } },
      { session: { id: recent._id }, overdue: false },
      { session: { channel: 'department-forum' } },
      { session: { id: session._id }, overdue: true, state: null },
    ]);
    expect((await list(STUDENT)).data.channels).toMatchObject([
      { channel: 'principal-talk', sessions: 1, unwritten: 1, unnoted: 0, made: 0, kept: 0 },
      { channel: 'delegate-meeting', sessions: 1, unwritten: 1, unnoted: 0, made: 0 },
      { channel: 'representative-hour', sessions: 0, unwritten: 0, unnoted: 1, made: 0 },
    ]);
    // Nobody is asked for them again and again.
    await runJob(remindOfMinutes, morning(DUE));
    const asked = await noticesOf('minutes-due', idOf(OFFICER));
    expect(asked.map(({ params }) => JSON.stringify(params)).join()).not.toContain(session._id);
    expect((await appointment(OFFICER, 'session', { id: session._id })).data.steps).toEqual(['cancel']);
  });

  test('can still be said not to have taken place: by the youth league where somebody came, else by the desk; then it counts nowhere', async () => {
    const [met, empty] = [await heldBefore(61), await heldBefore(61, { channel: 'delegate-meeting' })];
    await addAttendance(met, idOf(STUDENT));
    await runJob(closeSessions);
    const callOff = (openid: string, { _id: id }: { _id: string }) =>
      appointment(openid, 'cancel-session', { id, reason: '校长临时出差，没有见成。' });
    const stepsFor = async (openid: string) =>
      (await appointment(openid, 'session', { id: met._id })).data as { steps: string[]; offByLeague: boolean };
    expect(await stepsFor(OFFICER)).toMatchObject({ steps: [], offByLeague: true });
    expect((await callOff(OFFICER, met)).error.code).toBe('SESSION_TOOK_PLACE');
    expect(await stepsFor(LEAGUE)).toMatchObject({ steps: ['cancel'], offByLeague: false });
    expect((await callOff(LEAGUE, met)).ok).toBe(true);
    expect((await callOff(OFFICER, empty)).ok).toBe(true);
    expect(await rowOf(met)).toMatchObject({ state: 'cancelled', unwritten: false });
    expect((await list(STUDENT)).data.channels).toEqual([]);
    expect((await appointment(OFFICER, 'minutes-due', {})).data.due).toEqual([]);
    expect(await metLeaders(JILIN.id, new Date())).toEqual(new Set());
    expect((await submit(met)).error.code).toBe('SESSION_NOT_NOW');
  });

  test('of which minutes were read since is not', async () => {
    const session = await heldBefore(61);
    await runJob(closeSessions);
    await submit(session);
    expect((await appointment(LEAGUE, 'session', { id: session._id })).data.steps).toEqual([]);
    const said = await appointment(LEAGUE, 'cancel-session', { id: session._id, reason: '校长临时出差，没有见成。' });
    expect(said.error.code).toBe('SESSION_NOT_NOW');
    await publish(session);
    await runJob(carryOutMinutes);
    expect(await stateOf(session)).toBe('minuted');
  });

  test('goes on with its first minutes, which correct nothing, until what was promised has ended', async () => {
    const session = await heldBefore(61);
    await runJob(closeSessions);
    expect((await draft(OFFICER, session)).data).toMatchObject({ corrects: false, state: null });
    await minuted(session);
    expect([await stateOf(session), (await rowOf(session)).unwritten]).toEqual(['minuted', false]);
    expect((await draft(OFFICER, session)).data.corrects).toBe(true);
    await runJob(closeSessions);
    expect(await stateOf(session)).toBe('minuted');
    for (const [who, nth] of [
      [DEPARTMENT, THEIRS],
      [LEADER, HOSTS],
    ] as const)
      await report(who, idAt(session, nth), { what: 'broken', text: '今年没有钱。' });
    await runJob(closeSessions);
    expect([await stateOf(session), (await rowOf(session)).unwritten]).toEqual(['closed', false]);
    // A correction of what is over, which promises nothing more, leaves it so.
    const { version } = (await minutes.get(session._id)) ?? {};
    await submit(session, { version, reason: '漏了一句' });
    await publish(session, (version ?? 0) + 1);
    await runJob(closeSessions);
    expect(await stateOf(session)).toBe('closed');
  });
});

describe('a session all of whose promises have ended', () => {
  test('goes on within the minute when one is disputed or taken up again, and closes when that has ended', async () => {
    const session = await made();
    await addAttendance(session, idOf(STUDENT));
    await report(LEADER, idAt(session, HOSTS), { what: 'broken', text: '价格由省里定。' });
    await report(DEPARTMENT, idAt(session, THEIRS), { what: 'kept', text: '四楼都换了。' });
    await runJob(closeSessions);
    expect(await stateOf(session)).toBe('closed');
    await speak(STUDENT, idAt(session, THEIRS), false);
    const minute = async () => {
      await runJob(remindOfCommitments);
      await runJob(resumeSessions);
      await runJob(closeSessions);
      return stateOf(session);
    };
    expect(await minute()).toBe('minuted');
    const { version = 0 } = (await commitments.get(idAt(session, THEIRS))) ?? {};
    const answer = (what: string) => report(ADMIN, idAt(session, THEIRS), { what, text: '去看过了。' }, version);
    expect((await answer('reopen')).ok).toBe(true);
    expect(await minute()).toBe('minuted');
    expect((await list(STUDENT)).data.channels[0]).toMatchObject({ open: 1, resumed: 1, kept: 0, disputed: 0 });
    await report(DEPARTMENT, idAt(session, THEIRS), { what: 'broken', text: '今年没有钱。' }, version + 1);
    expect(await minute()).toBe('closed');
  });

  test('is not closed by a run that has read the promise before it was taken up again', async () => {
    const session = await made();
    const before = await sessions.get(session._id);
    await commitments.updateAll({ sessionId: session._id }, { state: 'open', resumed: true });
    await runJob(resumeSessions);
    expect((await sessions.get(session._id))?.version).toBeGreaterThan(before?.version ?? 0);
    expect(await commitments.count({ sessionId: session._id, resumed: true })).toBe(0);
  });
});
