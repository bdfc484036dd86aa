import { appended } from '../../cloudfunctions/_kit/database';
import { people } from '../../cloudfunctions/_kit/people';
import { remindOfOutcomes } from '../../cloudfunctions/scheduler/jobs/remind-of-outcomes';
import { addApplication, addAttendance } from '../support/appointment';
import { morning } from '../support/commitments';
import { runJob } from '../support/jobs';
import { appointStaff, DUE, heldSession } from '../support/minutes';
import { noticesOf, seedLeaders } from '../support/minutes-calls';
import { file, STUDENT } from '../support/scene';
import { idOf } from '../support/time-of-cases';

jest.setTimeout(120_000);
beforeAll(seedLeaders);

const DAY = 86_400_000;

test('who comes to the youth league once nobody is reminded any more hears once what has yet to be written', async () => {
  const [session, id] = [await heldSession(), await file(STUDENT, { aboutUnion: true })];
  await addApplication(session, idOf(STUDENT), { caseIds: [id] });
  await addAttendance(session, idOf(STUDENT));
  const late = new Date(morning(DUE).getTime() + 63 * DAY);
  const [early, fresh] = ['was-of-the-league', 'comes-to-the-league'];
  for (const openid of [early, fresh]) {
    const _id = await appointStaff(openid, 'youth-league', '团委');
    if (openid === early) continue;
    const { memberships } = (await people.get(_id)) ?? { memberships: [] };
    await people.updateWhere({ _id }, { memberships: [] });
    await people.updateWhere({ _id }, { memberships: appended(memberships.map((one) => ({ ...one, from: late }))) });
  }
  for (const hours of [1, 2, 25]) await runJob(remindOfOutcomes, new Date(late.getTime() + hours * 3_600_000));
  const told = async (openid: string) => (await noticesOf('outcome-due', `staff:${openid}`)).length;
  expect([await told(early), await told(fresh)]).toEqual([0, 1]);
  await runJob(remindOfOutcomes, new Date(late.getTime() + 9 * DAY));
  expect(await told(fresh)).toBe(1);
});
