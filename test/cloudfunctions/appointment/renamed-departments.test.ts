import { dayOf, plusDays } from '@domain/core/school-clock';
import { minutes } from '../../../cloudfunctions/_kit/appointment/minutes';
import { type SessionDocument, sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { freshSettings, schoolSettings } from '../../../cloudfunctions/_kit/school-settings';
import { carryOutMinutes } from '../../../cloudfunctions/scheduler/jobs/carry-out-minutes';
import { remindOfMinutes } from '../../../cloudfunctions/scheduler/jobs/remind-of-minutes';
import { renameDepartments } from '../../../cloudfunctions/scheduler/jobs/rename-departments';
import { appointment } from '../../support/appointment';
import { beginWithoutPromises, idAt, morning, stored, told } from '../../support/commitments';
import { runJob } from '../../support/jobs';
import { DUE, heldSession, publish, submit, WRITTEN } from '../../support/minutes';
import { renamedDepartment } from '../../support/renaming';
import { DEPARTMENT } from '../../support/routing';
import { ADMIN, OFFICER } from '../../support/scene';
import { JILIN } from '../../support/schools';
import { idOf } from '../../support/time-of-cases';

beginWithoutPromises();
const [OLD, NEW] = ['后勤保障处', '后勤管理处'];
const OWED = [{ text: '四楼换新的路由器', owner: OLD, day: DUE }];
beforeEach(() => notices.removeAll({}));
afterEach(() => renamedDepartment(NEW, OLD));

/** The school has just named it anew: nothing bears the new name yet. */
async function renameAtSchool(): Promise<void> {
  await schoolSettings.removeAll({ _id: JILIN.id });
  const departments = [...freshSettings(JILIN.id).departments].map((one) =>
    one.name === OLD ? { ...one, name: NEW } : one,
  );
  const renamed = [{ from: OLD, to: NEW, at: new Date() }];
  await schoolSettings.add({ ...freshSettings(JILIN.id), version: 1, departments, renamed });
}
const version = async ({ _id }: SessionDocument) => (await minutes.get(_id))?.version ?? 0;
const owesUnderNewName = async (session: SessionDocument, nth = 0) => {
  const id = idAt(session, nth);
  expect(await stored(id)).toMatchObject({ owner: NEW });
  expect(await told('commitment-due', id)).toEqual([idOf(DEPARTMENT)]);
};

test('what a department is to owe by minutes that are yet to be read it owes under its new name, and it hears so', async () => {
  const session = await heldSession();
  expect((await submit(session, { promises: OWED })).ok).toBe(true);
  await renamedDepartment(OLD, NEW);
  expect((await publish(session, 1)).error.code).toBe('MINUTES_MOVED_ON');
  expect((await publish(session, await version(session))).ok).toBe(true);
  await runJob(carryOutMinutes);
  await owesUnderNewName(session);
});

test('a correction repeats what is public as it stands there, and what it adds is owed under the new name', async () => {
  const session = await heldSession();
  await submit(session, { promises: OWED });
  await publish(session);
  await runJob(carryOutMinutes);
  const added = { text: '食堂也换', owner: OLD, day: DUE };
  const correction = { version: 2, promises: [...OWED, added], reason: '漏了一件。' };
  expect((await submit(session, correction)).ok).toBe(true);
  await renamedDepartment(OLD, NEW);
  await renameAtSchool();
  const { data } = await appointment(OFFICER, 'minutes-draft', { id: session._id });
  expect(data.promises).toEqual([OWED[0], { ...added, owner: NEW }]);
  // Sent back and handed in once more, nothing of it is refused.
  await appointment(ADMIN, 'return-minutes', { id: session._id, version: data.version, reason: '日期写错了' });
  const again = { version: data.version + 1, promises: data.promises, reason: '漏了一件。' };
  expect((await submit(session, again)).ok).toBe(true);
  expect((await publish(session, data.version + 2)).ok).toBe(true);
  await runJob(carryOutMinutes);
  await owesUnderNewName(session, 1);
});

test.each([
  ['before those who are of it bear the new name', false],
  ['and those who are of it bear the new name already', true],
])(
  'it is so where minutes were published in the moment in which it was named anew, %s',
  async (_when, isCarriedOut) => {
    const session = await heldSession();
    await submit(session, { promises: OWED });
    expect((await publish(session)).ok).toBe(true);
    await renameAtSchool();
    if (isCarriedOut) await runJob(renameDepartments);
    await runJob(carryOutMinutes);
    await runJob(renameDepartments);
    await runJob(carryOutMinutes);
    await owesUnderNewName(session);
  },
);

test('that minutes came back is told once, whenever what they promise is owed under another name', async () => {
  const session = await heldSession();
  await submit(session, { promises: OWED });
  await appointment(ADMIN, 'return-minutes', { id: session._id, version: 1, reason: '日期写错了' });
  const heard = async () =>
    (await notices.find({ kind: 'minutes-returned' }).limit(10).get()).data
      .filter(({ params }) => 'session' in params && params.session === session._id)
      .map(({ to }) => to);
  await runJob(carryOutMinutes);
  expect(await heard()).toEqual([idOf(OFFICER)]);
  await renamedDepartment(OLD, NEW);
  expect(await version(session)).toBe(3);
  // As a run leaves it that told them, and then met the rename.
  await minutes.updateWhere({ _id: session._id }, { untold: true });
  await runJob(carryOutMinutes);
  await runJob(remindOfMinutes, morning(plusDays(dayOf(new Date()), 1)));
  expect(await heard()).toEqual([idOf(OFFICER)]);
  // Handed in and given back once more, it is another time.
  await renameAtSchool();
  expect((await submit(session, { version: 3, promises: [{ ...OWED[0], owner: NEW }] })).ok).toBe(true);
  await appointment(ADMIN, 'return-minutes', { id: session._id, version: 4, reason: '还是写错了' });
  await runJob(carryOutMinutes);
  expect(await heard()).toEqual([idOf(OFFICER), idOf(OFFICER)]);
});

test('minutes that come late, or correct others, name who was met as they are called by now', async () => {
  const host = { office: OLD, name: '赵国强' };
  const late = await heldSession({ host, state: 'closed', unwritten: true });
  const written = await heldSession({ host, state: 'closed' });
  const never = await heldSession({ host, state: 'cancelled' });
  await renamedDepartment(OLD, NEW);
  await renameAtSchool();
  const offices = await Promise.all(
    [late, written, never].map(async ({ _id }) => (await sessions.get(_id))?.host.office),
  );
  expect(offices).toEqual([NEW, NEW, OLD]);
  const wish = { promises: [{ ...WRITTEN.promises[0], owner: NEW }] };
  expect((await submit(late, wish)).ok).toBe(true);
  expect((await submit(written, { promises: OWED })).error.code).toBe('PROMISE_WRONG');
});
