import { attendanceIdOf, attendances } from '../../../cloudfunctions/_kit/appointment/attendances';
import { unseal } from '../../../cloudfunctions/_kit/crypto';
import { people, personPlace } from '../../../cloudfunctions/_kit/people';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { finishLeaving } from '../../../cloudfunctions/scheduler/jobs/finish-leaving';
import { remindOfCommitments } from '../../../cloudfunctions/scheduler/jobs/remind-of-commitments';
import { addAttendance, appointment } from '../../support/appointment';
import { as, freshKey } from '../../support/as';
import { beginWithoutPromises, idAt, made, report, show, speak, stored, THEIRS } from '../../support/commitments';
import { runJob } from '../../support/jobs';
import { boundStudents } from '../../support/minutes';
import { DEPARTMENT } from '../../support/routing';
import { ADMIN } from '../../support/scene';
import { openWireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };

beginWithoutPromises();

type Student = { openid: string; id: string };
let all: Student[] = [];
beforeAll(async () => {
  all = await boundStudents(16);
});

const at = (nth: number): Student => {
  const found = all[nth];
  if (!found) throw new Error(`no student ${nth}`);
  return found;
};

/** A promise that is said to be kept, about which twelve have spoken: six and six. The last of them is the one who goes. */
async function spoken(gone: Student, so: boolean): Promise<{ session: string; id: string }> {
  const session = await made();
  for (const { id } of all) await addAttendance(session, id);
  const id = idAt(session, THEIRS);
  await report(DEPARTMENT, id, { what: 'kept', text: '四楼都换了。' });
  const others = all.filter((one) => one !== gone).slice(0, 11);
  for (const [nth, { openid }] of others.entries())
    await speak(openid, id, nth < (so ? 5 : 6), nth < 6 ? '' : '没有换');
  expect((await speak(gone.openid, id, so, so ? '' : '我是冯晓彤，路由器还是旧的')).ok).toBe(true);
  await runJob(remindOfCommitments);
  return { session: session._id, id };
}
async function leave({ openid, id }: Student): Promise<void> {
  const { student } = (await people.get(id)) ?? {};
  const number = student ? unseal(student.number, personPlace(id, 'number')) : '';
  const { ok, error } = await as(openid, identityFunction, 'delete-account', { proof: number.slice(-4) }, freshKey());
  if (!ok) throw new Error(error.code);
}
const voices = async (id: string) => (await show(ADMIN, id)).data.voices;

describe('a voice about a promise stays counted', () => {
  test.each([true, false])('whose attendance an appeal takes away (so: %s)', async (so) => {
    const [gone, next] = [at(0), at(13)];
    const { session, id } = await spoken(gone, so);
    const text = '我去了，谁也没见到。';
    expect((await appointment(gone.openid, 'appeal-absence', { id: session, says: 'not-counted', text })).ok).toBe(
      true,
    );
    const { pass = '' } = (await attendances.get(attendanceIdOf(session, gone.id))) ?? {};
    const decided = { id: session, pass, granted: true, text: '好。' };
    expect((await appointment(ADMIN, 'decide-appeal', decided)).ok).toBe(true);
    await speak(next.openid, id, true);
    await runJob(remindOfCommitments);
    expect(await voices(id)).toEqual({ so: 7, notSo: 6 });
  });

  test.each([
    [true, 14],
    [false, 15],
  ])('whose account is deleted (so: %s), and leads to nobody', async (so, who) => {
    const [gone, next] = [at(who), at(13)];
    const { session, id } = await spoken(gone, so);
    const before = (await show(ADMIN, id)).data.doubts.length;
    await leave(gone);
    const door = await openWireDoor(localCloud.admin);
    jest.spyOn(console, 'error').mockImplementation(() => {});
    try {
      // It dies at each request in turn.
      for (const isServed of [true, false])
        for (let request = 0; request < 12; request += 1) {
          door.dieAfter(request, isServed);
          await runJob(finishLeaving).catch(() => null);
          door.revive();
          await runJob(remindOfCommitments);
          expect(await voices(id)).toEqual({ so: 6, notSo: 6 });
        }
    } finally {
      await door.close();
    }
    for (let run = 0; run < 4; run += 1) await runJob(finishLeaving);
    expect(await attendances.get(attendanceIdOf(session, gone.id))).toBeNull();
    await speak(next.openid, id, true);
    await runJob(remindOfCommitments);
    expect(await voices(id)).toEqual({ so: 7, notSo: 6 });
    const { doubts } = (await show(ADMIN, id)).data;
    // Their words go, as the page says where they delete it, and with them those of all who doubt it, whatever that one had said: else it would be told.
    expect([before > 0, doubts]).toEqual([true, []]);
    const kept = await stored(id);
    expect(kept.left).toEqual([{ id: expect.any(String), round: 0, so }]);
    expect(JSON.stringify(kept)).not.toContain(gone.id);
  });
});
