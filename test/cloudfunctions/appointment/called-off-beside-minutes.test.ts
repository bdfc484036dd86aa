import { attendances } from '../../../cloudfunctions/_kit/appointment/attendances';
import { minutes } from '../../../cloudfunctions/_kit/appointment/minutes';
import { sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { settleSessions } from '../../../cloudfunctions/scheduler/jobs/settle-sessions';
import { appointment } from '../../support/appointment';
import { runJob } from '../../support/jobs';
import { heldSession, publish, submit } from '../../support/minutes';
import { seedLeaders } from '../../support/minutes-calls';
import { OFFICER } from '../../support/scene';

jest.setTimeout(60_000);
beforeAll(seedLeaders);
beforeEach(() => attendances.removeAll({}));

test('minutes handed in in the very moment in which it is said that it did not take place go, too', async () => {
  const ended = new Date(Date.now() - 24 * 3_600_000);
  const session = await heldSession({ ended: { at: ended, by: 'x', settled: true, here: 0 } });
  const { _id } = session;
  expect((await submit(session)).ok).toBe(true);
  const [written] = [await minutes.get(_id)];
  await minutes.removeAll({ _id });
  expect((await appointment(OFFICER, 'cancel-session', { id: _id, reason: '领导临时出差，没有见成。' })).ok).toBe(true);
  await runJob(settleSessions);
  // Whoever read the session before that writes only now.
  if (written) await minutes.add(written);
  expect((await publish(session)).error.code).toBe('SESSION_NOT_NOW');
  await runJob(settleSessions, new Date(Date.now() + 3 * 60_000));
  expect(await minutes.get(_id)).toBeNull();
  expect((await sessions.get(_id))?.ended?.settled).toBe(true);
});
