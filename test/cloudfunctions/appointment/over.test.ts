import { attendanceIdOf, attendances } from '../../../cloudfunctions/_kit/appointment/attendances';
import { sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { settleSessions } from '../../../cloudfunctions/scheduler/jobs/settle-sessions';
import { addDrawn, appointment, studentOf } from '../../support/appointment';
import { end, MINUTE, scan, undo } from '../../support/at-door';
import { runJob } from '../../support/jobs';
import { ADMIN, CLASSMATE, OFFICER, STUDENT } from '../../support/scene';
import { person } from '../../support/schools';
import { seedStrangers } from '../../support/strangers';

jest.setTimeout(120_000);
beforeAll(seedStrangers);
const [ME, OTHER] = [studentOf(STUDENT), studentOf(CLASSMATE)];
type OfSession = { _id: string };
const appliedTo = async ({ _id: id }: OfSession) => (await appointment(STUDENT, 'my-application', { id })).data.applied;
const settled = () => runJob(settleSessions, new Date(Date.now() + 3 * MINUTE));
const appeal = ({ _id: id }: OfSession, says: string) =>
  appointment(STUDENT, 'appeal-absence', { id, says, text: '那天补考，没能来。' });
const answer = async ({ _id: id }: OfSession, granted: boolean) => {
  const { pass = '' } = (await attendances.get(attendanceIdOf(id, ME))) ?? {};
  return appointment(ADMIN, 'decide-appeal', { id, pass, granted, text: '查过了。' });
};
/** An absence of mine from a session that is over. */
async function absent() {
  const session = await addDrawn([ME, OTHER], { seats: 2, inMinutes: -100 });
  await scan(session, OTHER);
  await end(session);
  await settled();
  return session;
}

describe('who reads how they stand with a session that is over', () => {
  test('is sent to say something against it as long as they can, and reads that it does not count any more', async () => {
    const [lifted, kept] = [await absent(), await absent()];
    for (const session of [lifted, kept])
      expect(await appliedTo(session)).toEqual({ is: 'over', noted: 'absent', lifted: false, mayAppeal: true });
    for (const session of [lifted, kept]) await appeal(session, 'not-counted');
    expect(await appliedTo(lifted)).toMatchObject({ noted: 'absent', lifted: false, mayAppeal: false });
    await answer(lifted, true);
    await answer(kept, false);
    expect(await appliedTo(lifted)).toEqual({ is: 'over', noted: 'absent', lifted: true, mayAppeal: false });
    expect(await appliedTo(kept)).toEqual({ is: 'over', noted: 'absent', lifted: false, mayAppeal: false });
  });

  test('is not sent to where nothing is listed yet: a check-in that was taken back can be spoken of once it is ended', async () => {
    const session = await addDrawn([ME, OTHER], { seats: 2, inMinutes: -100 });
    for (const one of [ME, OTHER]) await scan(session, one);
    await undo(session, ME);
    expect(await appliedTo(session)).toMatchObject({ is: 'over', noted: 'undone', mayAppeal: false });
    await end(session);
    await settled();
    expect(await appliedTo(session)).toMatchObject({ is: 'over', noted: 'undone', mayAppeal: true });
  });

  test('was there where they waited in line and were let in at the door, on the page and in the list', async () => {
    const session = await addDrawn([OTHER, ME], { seats: 1, inMinutes: -20 });
    const { number } = person<'student'>(STUDENT).roster;
    const walk = await appointment(OFFICER, 'check-in-walk-in', { id: session._id, number });
    expect([walk.ok, walk.wire.length]).toEqual([true, 3]);
    await end(session);
    await sessions.updateWhere({ _id: session._id }, { endsAt: new Date(Date.now() - 1000) });
    expect(await appliedTo(session)).toMatchObject({ is: 'over', noted: 'met' });
    const listed = await appointment(STUDENT, 'my-applications', {});
    expect(listed.wire).toHaveLength(2);
    const [row] = listed.data.applications.filter((one: { session: { id: string } }) => one.session.id === session._id);
    expect(row.applied).toMatchObject({ is: 'over', noted: 'met' });
  });
});
