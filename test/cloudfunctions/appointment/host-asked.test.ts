import { sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { appended, Collection } from '../../../cloudfunctions/_kit/database';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { tellOfSessions } from '../../../cloudfunctions/scheduler/jobs/tell-of-sessions';
import { about, addApplication, addDrawn, addRush, studentOf } from '../../support/appointment';
import { runJob } from '../../support/jobs';
import { CLASSMATE, STUDENT } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';

beforeAll(seedTwoSchools);
beforeEach(() => notices.removeAll({}));

const THIRD = 'demo-10183-student-3';
/** Another is met from now on. */
const changeHost = ({ _id, host }: { _id: string; host: { office: string; name: string } }) =>
  sessions.updateWhere(
    { _id },
    {
      host: { office: '校长助理', name: '王敏' },
      changes: appended([
        {
          ...{ at: new Date(), by: 'x', reason: '出差', what: ['host' as const], told: false },
          ...{ hostWas: host.office, hostNameWas: host.name },
        },
      ]),
    },
  );
const toldTo = async (openid: string) =>
  (
    await notices
      .find({ to: studentOf(openid) })
      .limit(10)
      .get()
  ).data.map(({ kind }) => kind);

test('who lets another read while the telling of it is cut short hears of it once', async () => {
  const drawn = await addDrawn([studentOf(STUDENT)], { seats: 1, inMinutes: 3 * 24 * 60 });
  await changeHost(drawn);
  await runJob(tellOfSessions);
  expect(await toldTo(STUDENT)).toEqual(['session-host-changed']);
  // The run that told them died before it wrote down that it had.
  expect((await about(drawn, STUDENT, 'let-host-read', { office: '校长助理', name: '王敏' })).ok).toBe(true);
  await sessions.updateWhere({ _id: drawn._id }, { 'changes.0.told': false });
  await new Collection('jobs').removeAll({});
  await runJob(tellOfSessions);
  expect(await toldTo(STUDENT)).toEqual(['session-host-changed']);
});

test('whether another may read it is asked only of who wrote something and may come yet; the others hear of a change', async () => {
  const all = [STUDENT, CLASSMATE, THIRD].map(studentOf);
  const drawn = await addDrawn(all, { seats: 2, inMinutes: 3 * 24 * 60 });
  expect((await about(drawn, CLASSMATE, 'leave-seat')).ok).toBe(true);
  await changeHost(drawn);
  await runJob(tellOfSessions);
  expect(await Promise.all([STUDENT, CLASSMATE, THIRD].map(toldTo))).toEqual([
    ['session-host-changed'],
    ['session-changed'],
    ['session-host-changed'],
  ]);
  await notices.removeAll({});
  // An activity asks for nothing to be written; who was not in time is not in the line.
  const activity = await addRush(3, [], { channel: 'activity' });
  await addApplication(activity, studentOf(STUDENT), { topic: '' });
  await changeHost(activity);
  const missed = await addRush(3, []);
  await addApplication(missed, studentOf(CLASSMATE), {});
  await sessions.updateWhere({ _id: missed._id }, { closesAt: new Date(Date.now() - 60_000) });
  await changeHost(missed);
  await runJob(tellOfSessions);
  expect(await Promise.all([STUDENT, CLASSMATE].map(toldTo))).toEqual([['session-changed'], ['session-changed']]);
});
