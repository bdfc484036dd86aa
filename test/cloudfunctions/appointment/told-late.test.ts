import { attendanceIdOf, attendances } from '../../../cloudfunctions/_kit/appointment/attendances';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { countAbsences } from '../../../cloudfunctions/scheduler/jobs/count-absences';
import { remindOfAppeals } from '../../../cloudfunctions/scheduler/jobs/remind-of-appeals';
import { remindOfCommitments } from '../../../cloudfunctions/scheduler/jobs/remind-of-commitments';
import { addAttendance, appointment } from '../../support/appointment';
import {
  beginWithoutPromises,
  DAY,
  idAt,
  keptBefore,
  made,
  report,
  show,
  speak,
  THEIRS,
} from '../../support/commitments';
import { runJob } from '../../support/jobs';
import { noticesOf } from '../../support/minutes-calls';
import { DEPARTMENT } from '../../support/routing';
import { ADMIN, CLASSMATE, OFFICER, STUDENT } from '../../support/scene';
import { idOf } from '../../support/time-of-cases';
import { openWireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };
beginWithoutPromises();
beforeEach(() => notices.removeAll({}));

const ME = idOf(STUDENT);
const ABSENT = { what: 'absent', how: 'not-there', by: idOf(OFFICER) } as const;
const TEXT = '我坐在第二排，没有人签到。';
type OfSession = { _id: string };
const sayThere = ({ _id: id }: OfSession) => appointment(STUDENT, 'appeal-absence', { id, says: 'there', text: TEXT });
const grant = async ({ _id: id }: OfSession, granted = true) => {
  const { pass = '' } = (await attendances.get(attendanceIdOf(id, ME))) ?? {};
  return appointment(ADMIN, 'decide-appeal', { id, pass, granted, text: '座位表上有。' });
};
const toldMe = async () => [
  (await noticesOf('minutes-published', ME)).length,
  (await noticesOf('commitment-kept', ME)).length,
];

/** Minutes are public and a promise is said to be kept, of which those heard who were there; I am noted as absent. */
async function absentFrom() {
  const { session, id } = await keptBefore([idOf(CLASSMATE)], DEPARTMENT);
  await runJob(remindOfCommitments);
  await addAttendance(session, ME, ABSENT);
  return { session, id };
}

describe('who counts as there only after minutes were public', () => {
  test('is told of them and of what is said to be kept, once, and has their say, once', async () => {
    const { session, id } = await absentFrom();
    expect((await speak(STUDENT, id, false)).error.code).toBe('NOT_THERE');
    await sayThere(session);
    await runJob(countAbsences);
    expect(await toldMe()).toEqual([0, 0]);
    expect((await grant(session)).ok).toBe(true);
    for (let run = 0; run < 2; run += 1) await runJob(countAbsences);
    expect(await toldMe()).toEqual([1, 1]);
    expect((await show(STUDENT, id)).data.you).toEqual({ said: null, maySay: true, asked: false });
    expect((await speak(STUDENT, id, false)).ok).toBe(true);
    expect((await speak(STUDENT, id, true)).error.code).toBe('SAID_BEFORE');
    await runJob(remindOfCommitments);
    expect((await show(STUDENT, id)).data.commitment).toMatchObject({ disputed: true });
  });

  test('is told so where nobody answered, too; not where the answer is no', async () => {
    const { session } = await absentFrom();
    await sayThere(session);
    await grant(session, false);
    await runJob(countAbsences);
    expect(await toldMe()).toEqual([0, 0]);
    await attendances.removeAll({});
    await addAttendance(session, ME, ABSENT);
    await sayThere(session);
    await runJob(remindOfAppeals, new Date(Date.now() + 15 * DAY));
    await runJob(countAbsences);
    expect(await toldMe()).toEqual([1, 1]);
  });

  test('hears later, with the others, what is said to be kept later', async () => {
    const session = await made();
    await addAttendance(session, ME, ABSENT);
    await sayThere(session);
    await grant(session);
    await runJob(countAbsences);
    expect(await toldMe()).toEqual([1, 0]);
    await report(DEPARTMENT, idAt(session, THEIRS), { what: 'kept', text: '四楼都换了。' });
    await runJob(remindOfCommitments);
    expect(await toldMe()).toEqual([1, 1]);
  });

  test('is told once although the job dies at any request', async () => {
    const door = await openWireDoor(localCloud.admin);
    try {
      for (const isServed of [true, false])
        for (let request = 0, hasDied = true; hasDied; request += 1) {
          await attendances.removeAll({});
          await notices.removeAll({});
          const { session } = await absentFrom();
          await sayThere(session);
          await grant(session);
          door.dieAfter(request, isServed);
          await runJob(countAbsences).catch(() => null);
          hasDied = door.revive();
          await runJob(countAbsences);
          expect([request, await toldMe()]).toEqual([request, [1, 1]]);
        }
    } finally {
      await door.close();
    }
  });
});
