import { ratedUntil } from '@domain/appointment/commitment';
import { attendanceIdOf, attendances } from '../../../cloudfunctions/_kit/appointment/attendances';
import { sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { accountOf, people } from '../../../cloudfunctions/_kit/people';
import { closeSessions } from '../../../cloudfunctions/scheduler/jobs/close-sessions';
import { addAttendance, appointment } from '../../support/appointment';
import { runJob } from '../../support/jobs';
import { appointStaff, HOST_OFFICE, heldSession } from '../../support/minutes';
import { LEAGUE } from '../../support/roles';
import { OFFICER, STUDENT } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';
import { idOf } from '../../support/time-of-cases';
import { openWireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };

beforeAll(seedTwoSchools);

test('nobody rates their own meeting: who was met, the desk, the youth league; students do', async () => {
  const session = await heldSession();
  const host = await appointStaff('was-met', 'leader', HOST_OFFICE);
  const { data } = await people
    .find({ account: accountOf(LEAGUE) })
    .limit(1)
    .get();
  for (const id of [idOf(OFFICER), idOf(STUDENT), host, data[0]?._id ?? '']) await addAttendance(session, id);
  const rate = (openid: string) => appointment(openid, 'rate-session', { id: session._id, rating: 5 });
  const mayRate = async (openid: string) =>
    (await appointment(openid, 'minutes', { id: session._id })).data.you?.mayRate;
  expect([(await rate(OFFICER)).error?.code, await mayRate(OFFICER)]).toEqual(['VOICE_NOT_YOURS', false]);
  for (const openid of ['was-met', LEAGUE])
    expect([(await rate(openid)).ok, await mayRate(openid)]).toEqual([false, false]);
  expect([(await rate(STUDENT)).ok, await mayRate(STUDENT)]).toEqual([true, true]);
});

test('who says in that very moment that they were not there has rated nothing, and is not told that they had', async () => {
  const session = await heldSession();
  await addAttendance(session, idOf(STUDENT), { what: 'presumed', how: 'unnoted', saidThere: true });
  const rate = () => appointment(STUDENT, 'rate-session', { id: session._id, rating: 2 });
  const door = await openWireDoor(localCloud.admin);
  try {
    const held = door.hold('database.modifyDocument', 'attendances');
    const rating = rate();
    await held.arrived;
    expect((await appointment(STUDENT, 'say-there', { id: session._id, there: false })).ok).toBe(true);
    held.release();
    expect((await rating).error?.code).toBe('BUSY');
  } finally {
    await door.close();
  }
  expect((await rate()).error?.code).toBe('NOT_THERE');
  expect((await attendances.get(attendanceIdOf(session._id, idOf(STUDENT))))?.rating).toBeNull();
});

test('a rating that was on its way when the days for it ended is summed up with the others', async () => {
  const session = await heldSession();
  const last = ratedUntil(session.endsAt).getTime();
  const rated = async (seconds: number) => {
    await runJob(closeSessions, new Date(last + seconds * 1000));
    return (await sessions.get(session._id))?.rated;
  };
  expect(await rated(30)).toBeUndefined();
  await addAttendance(session, idOf(STUDENT), { rating: 4, ratedAt: new Date(last) });
  expect(await rated(121)).toEqual({ count: 1, sum: 4 });
});
