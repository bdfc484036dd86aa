import { attendanceIdOf, attendances } from '../../../cloudfunctions/_kit/appointment/attendances';
import { metLeaders } from '../../../cloudfunctions/_kit/appointment/met-leaders';
import { sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { settleSessions } from '../../../cloudfunctions/scheduler/jobs/settle-sessions';
import { tellOfSessions } from '../../../cloudfunctions/scheduler/jobs/tell-of-sessions';
import { addAttendance, addDrawn, appointment, studentOf } from '../../support/appointment';
import { end, MINUTE, scan, undo } from '../../support/at-door';
import { allOf } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { heldSession, leftDesk } from '../../support/minutes';
import { LEAGUE } from '../../support/roles';
import { ADMIN, CLASSMATE, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';

beforeAll(seedTwoSchools);
beforeEach(() => attendances.removeAll({}));

const REASON = '领导临时出差，没有见成。';
const callOff = (openid: string, id: string, reason = REASON) => appointment(openid, 'cancel-session', { id, reason });
const look = async (openid: string, id: string) => (await appointment(openid, 'session', { id })).data;

test('that a session did not take place to which somebody came is said by the youth league alone, and they read why', async () => {
  const session = await heldSession();
  const { _id } = session;
  await addAttendance(session, studentOf(STUDENT));
  for (const openid of [OFFICER, ADMIN]) {
    expect((await callOff(openid, _id)).error.code).toBe('SESSION_TOOK_PLACE');
    expect(await look(openid, _id)).toMatchObject({ steps: [], offByLeague: true });
  }
  expect(await look(STUDENT, _id)).toMatchObject({ steps: [], offByLeague: false });
  expect(await metLeaders(JILIN.id, new Date())).toContain(studentOf(STUDENT));
  expect(await look(LEAGUE, _id)).toMatchObject({ steps: ['cancel'], offByLeague: false });
  expect((await callOff(LEAGUE, _id, '')).error.code).toBe('SESSION_REASON_MISSING');
  const said = await callOff(LEAGUE, _id);
  expect([said.ok, said.wire.length]).toEqual([true, 3]);
  expect(await metLeaders(JILIN.id, new Date())).not.toContain(studentOf(STUDENT));
  await runJob(tellOfSessions);
  const told = (await allOf('notices')).filter(
    ({ kind, to }) => kind === 'session-cancelled' && to === studentOf(STUDENT),
  );
  expect(told).toHaveLength(1);
  const { rows } = (await appointment(STUDENT, 'my-absences', {})).data;
  expect(rows).toMatchObject([{ session: { id: _id }, what: 'met', counts: false, off: REASON }]);
});

test('however many came without having applied, each hears once that it did not take place, also from a run that is made good', async () => {
  const session = await heldSession();
  await addAttendance(session, studentOf(STUDENT), { how: 'walk-in' });
  const id = attendanceIdOf(session._id, studentOf(STUDENT));
  const one = await attendances.get(id);
  if (!one) throw new Error('not let in');
  const others = Array.from({ length: 620 }, (_none, nth) => `walked-in-${nth}`);
  await attendances.addAll(
    others.map((personId, nth) => ({
      ...one,
      _id: `${id}-${nth}`,
      personId,
      ticket: personId,
      pass: personId,
      seat: personId,
    })),
  );
  expect((await callOff(LEAGUE, session._id)).ok).toBe(true);
  await runJob(tellOfSessions);
  await sessions.updateWhere({ _id: session._id }, { 'cancelled.told': false });
  await runJob(tellOfSessions);
  const told = (await allOf('notices')).filter(
    ({ kind, params }) => kind === 'session-cancelled' && (params as { session?: string }).session === session._id,
  );
  const heard = told.map(({ to }) => to).filter((to) => to === studentOf(STUDENT) || others.includes(to as string));
  expect([heard.length, new Set(heard).size]).toEqual([621, 621]);
});

test('nor is it said by who left the desk for the youth league within a year: it may be their own meeting', async () => {
  const [FORMER, LONG_AGO] = ['left-the-desk-for-the-league', 'left-it-long-ago'];
  const by = await leftDesk(FORMER, 'youth-league', '团委');
  await leftDesk(LONG_AGO, 'youth-league', '团委', 370 * 24);
  const ended = { at: new Date(Date.now() - 86_400_000), by, settled: true, here: 1 };
  const session = await heldSession({ ended });
  await addAttendance(session, studentOf(STUDENT));
  expect(await look(FORMER, session._id)).toMatchObject({ steps: [], offByLeague: true });
  expect((await callOff(FORMER, session._id)).error.code).toBe('SESSION_TOOK_PLACE');
  expect((await callOff(LONG_AGO, session._id)).ok).toBe(true);
});

test('a check-in that was taken back is no way around that, nor is ticking nobody in; what was of another hour is none', async () => {
  const undone = await heldSession();
  await addAttendance(undone, studentOf(STUDENT), { what: 'undone', how: 'scan' });
  expect((await callOff(OFFICER, undone._id)).error.code).toBe('SESSION_TOOK_PLACE');
  await attendances.removeAll({});
  const empty = await heldSession();
  await addAttendance(empty, studentOf(STUDENT), { what: 'absent', how: 'not-there' });
  expect((await callOff(OFFICER, empty._id)).error.code).toBe('SESSION_TOOK_PLACE');
  expect((await callOff(LEAGUE, empty._id)).ok).toBe(true);
  expect((await appointment(STUDENT, 'my-absences', {})).data.rows).toMatchObject([{ what: 'absent', off: null }]);
  await attendances.removeAll({});
  const moved = await heldSession();
  await addAttendance(moved, studentOf(STUDENT), { at: new Date(moved.startsAt.getTime() - 86_400_000) });
  expect((await callOff(OFFICER, moved._id)).ok).toBe(true);
});

describe('a meeting at which nobody was ticked in', () => {
  const [ME, OTHER] = [studentOf(STUDENT), studentOf(CLASSMATE)];

  test('is not called off by the desk once it has begun, ended or not: those with a seat keep their word', async () => {
    const running = await addDrawn([ME, OTHER], { seats: 2, inMinutes: -30 });
    const session = await addDrawn([ME, OTHER], { seats: 2, inMinutes: -100 });
    for (const openid of [OFFICER, ADMIN]) {
      expect((await callOff(openid, running._id)).error.code).toBe('SESSION_TOOK_PLACE');
      expect(await look(openid, running._id)).toMatchObject({ steps: [], offByLeague: true });
    }
    await end(session);
    expect((await callOff(OFFICER, session._id)).error.code).toBe('SESSION_TOOK_PLACE');
    await runJob(settleSessions, new Date(Date.now() + 3 * MINUTE));
    expect((await callOff(ADMIN, session._id)).error.code).toBe('SESSION_TOOK_PLACE');
    expect((await look(LEAGUE, session._id)).steps).toEqual(['cancel']);
    expect((await callOff(LEAGUE, session._id)).ok).toBe(true);
  });

  test('is the desk’s to call off where nobody had a seat, and before it begins', async () => {
    const [nobody, coming] = [await addDrawn([], { inMinutes: -30 }), await addDrawn([ME], { inMinutes: 1 })];
    for (const { _id } of [nobody, coming]) expect((await callOff(OFFICER, _id)).ok).toBe(true);
  });
});

test('who is in keeps a session at its hour: it is not moved away from under them', async () => {
  const session = await addDrawn([studentOf(STUDENT)], { seats: 2, inMinutes: 1, state: 'confirmed' });
  await scan(session, studentOf(STUDENT));
  const startsAt = new Date(Date.now() + 26 * 60 * MINUTE);
  const { _id: id, version, title, host, place, link, seats, scope } = session;
  const later = {
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + 90 * MINUTE).toISOString(),
    opensAt: session.opensAt.toISOString(),
    closesAt: session.closesAt.toISOString(),
  };
  const wish = {
    id,
    version,
    title,
    host,
    place,
    link,
    seats,
    scope,
    ...later,
    reason: '校长临时改到明天，大家见谅。',
  };
  expect((await appointment(OFFICER, 'change-session', wish)).error.code).toBe('SESSION_ARRIVED');
  await undo(session, studentOf(STUDENT));
  expect((await appointment(OFFICER, 'change-session', wish)).error.code).toBe('SESSION_ARRIVED');
  const sameHour = { ...later, startsAt: session.startsAt.toISOString(), endsAt: session.endsAt.toISOString() };
  expect((await appointment(OFFICER, 'change-session', { ...wish, ...sameHour, seats: 3 })).ok).toBe(true);
});
