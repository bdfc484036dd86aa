import { attendanceIdOf, attendances } from '../../../cloudfunctions/_kit/appointment/attendances';
import { metLeaders } from '../../../cloudfunctions/_kit/appointment/met-leaders';
import type { SessionDocument } from '../../../cloudfunctions/_kit/appointment/sessions';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { countAbsences } from '../../../cloudfunctions/scheduler/jobs/count-absences';
import { addDrawn, appointment, studentOf } from '../../support/appointment';
import { scan, tick, undo } from '../../support/at-door';
import { allOf } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { ADMIN, CLASSMATE, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, person, seedTwoSchools } from '../../support/schools';

const [me, other] = [studentOf(STUDENT), studentOf(CLASSMATE)];
const TEXT = '我没有去，也没有见到谁。';

beforeAll(seedTwoSchools);
beforeEach(async () => {
  await attendances.removeAll({});
  await notices.removeAll({});
});

const toldTo = async (id: string) =>
  (await allOf('notices'))
    .filter(({ to }) => to === id)
    .map(({ kind }) => kind)
    .sort();
const noted = ({ _id }: SessionDocument) => attendances.get(attendanceIdOf(_id, me));
const appeal = ({ _id: id }: SessionDocument) =>
  appointment(STUDENT, 'appeal-absence', { id, says: 'not-counted', text: TEXT });
const decide = async (session: SessionDocument, granted: boolean) => {
  const { pass } = (await noted(session)) ?? {};
  return appointment(ADMIN, 'decide-appeal', { id: session._id, pass, granted, text: '看过名单了。' });
};
const waiting = async () => (await appointment(ADMIN, 'appeals', {})).data.rows;
const byNumber = ({ _id: id }: SessionDocument, officer = OFFICER) =>
  appointment(officer, 'check-in-walk-in', { id, number: person<'student'>(STUDENT).roster.number });

/** Ticked though they had not come, at a door that stays open. */
async function ticked(): Promise<SessionDocument> {
  const session = await addDrawn([me, other], { inMinutes: -120 });
  expect((await tick(session, me)).ok).toBe(true);
  return session;
}

test('whom an appeal took out again is let in by nobody’s word, only by the code of their own phone', async () => {
  const session = await ticked();
  await appeal(session);
  expect((await decide(session, true)).ok).toBe(true);
  await runJob(countAbsences);
  for (const ask of [() => tick(session, me), () => tick(session, me, ADMIN), () => byNumber(session)])
    expect((await ask()).error.code).toBe('CODE_NEEDED');
  expect(await noted(session)).toMatchObject({ what: 'undone', appeal: { text: TEXT, answer: { granted: true } } });
  expect(await metLeaders(JILIN.id, new Date())).not.toContain(me);
  expect((await scan(session, me)).ok).toBe(true);
  expect(await noted(session)).toMatchObject({ what: 'met', how: 'scan', appeal: { text: TEXT } });
});

test('who has no seat has no code: by number they are let in again, and not by who let them in', async () => {
  const session = await addDrawn([other], { inMinutes: -120 });
  expect((await byNumber(session)).ok).toBe(true);
  await appeal(session);
  expect((await decide(session, true)).ok).toBe(true);
  expect((await byNumber(session)).error.code).toBe('CODE_NEEDED');
  expect((await byNumber(session, ADMIN)).ok).toBe(true);
  expect(await noted(session)).toMatchObject({ what: 'met', appeal: { text: TEXT, answer: { granted: true } } });
});

test('an appeal that waits is there however often its student is taken out and let in, and is answered', async () => {
  const session = await ticked();
  await runJob(countAbsences);
  await appeal(session);
  await undo(session, me);
  expect((await tick(session, me)).ok).toBe(true);
  await runJob(countAbsences);
  expect(await waiting()).toMatchObject([{ text: TEXT, what: 'met' }]);
  expect(await toldTo(me)).toEqual(['noted-present', 'noted-present']);
  expect((await decide(session, true)).ok).toBe(true);
  await runJob(countAbsences);
  expect(await noted(session)).toMatchObject({ what: 'undone', due: false });
  expect(await toldTo(me)).toEqual(['noted-present', 'noted-present', 'presence-answered']);
});

test.each([
  ['taken out', async () => {}],
  ['taken out and scanned', (session: SessionDocument) => scan(session, me)],
])('who decides hears of an appeal whose student is %s before anybody was told', async (_what, then) => {
  const session = await ticked();
  await appeal(session);
  await undo(session, me);
  await then(session);
  await runJob(countAbsences);
  expect(await toldTo(studentOf(ADMIN))).toEqual(['presence-appealed']);
});

test('what somebody said of the session stays, too', async () => {
  const session = await ticked();
  await attendances.updateWhere({ _id: attendanceIdOf(session._id, me) }, { rating: 4, ratedAt: new Date() });
  await undo(session, me);
  await tick(session, me);
  expect(await noted(session)).toMatchObject({ what: 'met', rating: 4 });
});
