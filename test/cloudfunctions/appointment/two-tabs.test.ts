import { dayOf, noonOf, plusDays } from '@domain/core/school-clock';
import { lines } from '../../../cloudfunctions/_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { _ } from '../../../cloudfunctions/_kit/database';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { remindOfSessions } from '../../../cloudfunctions/scheduler/jobs/remind-of-sessions';
import { tellOfSessions } from '../../../cloudfunctions/scheduler/jobs/tell-of-sessions';
import { act, claim, HOUR, idOf, ofMine } from '../../support/applying';
import { addApplication, addRush, appointment } from '../../support/appointment';
import { runJob } from '../../support/jobs';
import { LEADER } from '../../support/minutes';
import { seedLeaders, topics } from '../../support/minutes-calls';
import { CLASSMATE, OFFICER, STUDENT } from '../../support/scene';
import { list } from '../../support/session-lists';
import { unchanged } from '../../support/sessions';
import { openWireDoor, type WireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };

let door: WireDoor;
beforeAll(async () => {
  await seedLeaders();
  door = await openWireDoor(localCloud.admin);
});
afterAll(() => door.close());

/** A student withdraws in one tab, and while that is on its way claims a seat in another. */
async function withdrawnAndSeated(): Promise<SessionDocument> {
  const session = await addRush(3, [STUDENT, CLASSMATE]);
  await addApplication(session, 'somebody-who-withdrew', { state: 'withdrawn' });
  await claim(session, CLASSMATE);
  const held = door.hold('database.modifyDocument', 'applications');
  const withdrawing = act('withdraw-application', session);
  await held.arrived;
  expect((await claim(session, STUDENT)).data.applied.is).toBe('seated');
  held.release();
  expect((await withdrawing).ok).toBe(true);
  expect((await ofMine(session))?.state).toBe('withdrawn');
  return session;
}

/** Which of those who applied were told something, by kind. */
async function toldOf(session: SessionDocument, kind: string): Promise<string[]> {
  const { data } = await notices.find({ 'params.session': session._id, kind }).limit(100).get();
  const names = new Map([
    [await idOf(STUDENT), 'who withdrew and claimed'],
    [await idOf(CLASSMATE), 'who claimed'],
    ['somebody-who-withdrew', 'who withdrew'],
  ]);
  return data.flatMap(({ to }) => names.get(to) ?? []).sort();
}

const BOTH = ['who claimed', 'who withdrew and claimed'];

describe('who withdrew in the moment in which they claimed a seat', () => {
  test('hears of what is changed, and that it is off', async () => {
    const session = await withdrawnAndSeated();
    const place = '另一间会议室';
    expect((await appointment(OFFICER, 'change-session', { ...(await unchanged(session._id)), place })).ok).toBe(true);
    await runJob(tellOfSessions);
    expect(await toldOf(session, 'session-changed')).toEqual(BOTH);
    const off = { id: session._id, reason: '负责人出差，这次接待取消了。' };
    expect((await appointment(OFFICER, 'cancel-session', off)).ok).toBe(true);
    await runJob(tellOfSessions);
    expect(await toldOf(session, 'session-cancelled')).toEqual(BOTH);
  });

  test('is reminded, has it in their list, and is among the names of those who come', async () => {
    const session = await withdrawnAndSeated();
    const { data } = await list(STUDENT);
    expect(data.next.find(({ id }: { id: string }) => id === session._id)).toMatchObject({ applied: true });
    await runJob(remindOfSessions, noonOf(plusDays(dayOf(session.startsAt), -1)));
    expect(await toldOf(session, 'session-soon')).toEqual(BOTH);
    // As if all of that had been days ago: topics are of those who had a seat a day before.
    const ago = new Date(Date.now() - 3 * 24 * HOUR);
    await lines.updateWhere({ _id: session._id }, { joined: _.set([ago, ago]), allottedAt: ago, startsAt: new Date() });
    const begun = { startsAt: new Date(Date.now() - 60_000), closesAt: new Date(Date.now() - 7_200_000) };
    await sessions.updateWhere({ _id: session._id }, { ...begun, state: 'confirmed', version: _.inc(1) });
    const read = (await topics(LEADER, session)).data;
    expect([read.applications, read.names]).toEqual([1, Array(2).fill(expect.stringContaining('＊'))]);
  });
});
