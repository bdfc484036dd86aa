import { accountOf, people } from '../../cloudfunctions/_kit/people';
import { addAttendance, appointment } from '../support/appointment';
import { appointStaff, HOST_OFFICE, heldSession } from '../support/minutes';
import { LEAGUE } from '../support/roles';
import { OFFICER, STUDENT } from '../support/scene';
import { seedTwoSchools } from '../support/schools';
import { idOf } from '../support/time-of-cases';

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
