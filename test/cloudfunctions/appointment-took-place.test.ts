import { attendances } from '../../cloudfunctions/_kit/appointment/attendances';
import { metLeaders } from '../../cloudfunctions/_kit/appointment/met-leaders';
import { tellOfSessions } from '../../cloudfunctions/scheduler/jobs/tell-of-sessions';
import { addAttendance, appointment, studentOf } from '../support/appointment';
import { allOf } from '../support/everything';
import { runJob } from '../support/jobs';
import { heldSession } from '../support/minutes';
import { LEAGUE } from '../support/roles';
import { ADMIN, OFFICER, STUDENT } from '../support/scene';
import { JILIN, seedTwoSchools } from '../support/schools';

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

test('a check-in that was taken back is no way around that; nobody’s coming is, and what was of another hour', async () => {
  const undone = await heldSession();
  await addAttendance(undone, studentOf(STUDENT), { what: 'undone', how: 'scan' });
  expect((await callOff(OFFICER, undone._id)).error.code).toBe('SESSION_TOOK_PLACE');
  await attendances.removeAll({});
  const empty = await heldSession();
  await addAttendance(empty, studentOf(STUDENT), { what: 'absent', how: 'not-there' });
  expect((await callOff(OFFICER, empty._id)).ok).toBe(true);
  expect((await appointment(STUDENT, 'my-absences', {})).data.rows).toMatchObject([{ what: 'absent', off: null }]);
  await attendances.removeAll({});
  const moved = await heldSession();
  await addAttendance(moved, studentOf(STUDENT), { at: new Date(moved.startsAt.getTime() - 86_400_000) });
  expect((await callOff(OFFICER, moved._id)).ok).toBe(true);
});
