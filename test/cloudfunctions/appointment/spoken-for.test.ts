import { plusDays } from '@domain/core/school-clock';
import { remindOfCommitments } from '../../../cloudfunctions/scheduler/jobs/remind-of-commitments';
import { addAttendance } from '../../support/appointment';
import {
  beginWithoutPromises,
  idAt,
  list,
  made,
  report,
  show,
  speak,
  stored,
  THEIRS,
  told,
} from '../../support/commitments';
import { allOf } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { appointStaff, DUE } from '../../support/minutes';
import { LEAGUE } from '../../support/roles';
import { DEPARTMENT, OFFICE } from '../../support/routing';
import { ADMIN, CLASSMATE, OFFICER, STUDENT } from '../../support/scene';
import { idOf } from '../../support/time-of-cases';

beginWithoutPromises();

const UNHELD = '总会计师';
/** Promised by an office that nobody holds here, and said to be kept by the desk; a student was there. */
async function saidForUnheld(): Promise<string> {
  const session = await made(
    { host: { office: UNHELD, name: '赵国强' } },
    { promises: [{ text: '收费标准贴出来', owner: UNHELD, day: DUE }] },
  );
  for (const student of [STUDENT, CLASSMATE]) await addAttendance(session, idOf(student));
  const id = idAt(session, THEIRS);
  expect((await show(OFFICER, id)).data.report).toEqual({
    by: '权益部',
    words: ['progress', 'move', 'kept', 'broken'],
  });
  const said = await report(OFFICER, id, { what: 'kept', text: '问过了，贴出来了。' });
  expect([said.ok, said.wire.length]).toEqual([true, 4]);
  return id;
}

describe('what the union’s desk says of a promise for the office that owes it', () => {
  test('is no more than how it goes while somebody holds that office, who hears of it once', async () => {
    const id = idAt(await made(), THEIRS);
    const looked = await show(OFFICER, id);
    expect([looked.data.report, looked.wire.length]).toEqual([{ by: '权益部', words: ['progress'] }, 2]);
    for (const say of [
      { what: 'kept', text: '都换了。' },
      { what: 'broken', text: '没有钱。' },
      { what: 'move', text: '再等等。', day: plusDays(DUE, 3) },
    ])
      expect((await report(OFFICER, id, say)).error.code).toBe('COMMITMENT_OWNERS');
    expect((await report(OFFICER, id, { what: 'progress', text: '问过了，设备到了。' })).ok).toBe(true);
    expect((await show(STUDENT, id)).data.words).toMatchObject([{ office: '权益部', instead: true }]);
    for (let run = 0; run < 2; run += 1) await runJob(remindOfCommitments);
    const heard = await told('commitment-spoken-for', id);
    expect(heard).toHaveLength(1);
    const own = await show(DEPARTMENT, id);
    expect(own.data.report).toEqual({ by: null, words: ['progress', 'move', 'kept', 'broken'] });
    await report(DEPARTMENT, id, { what: 'kept', text: '四楼都换了。' }, 2);
    const { data } = await show(STUDENT, id);
    expect(data.words[1]).toMatchObject({ office: OFFICE, instead: false });
    expect([data.commitment.endedBy, data.report]).toEqual([null, null]);
  });

  test('stands as the desk’s word where nobody holds it: in the list, on its page, in what those hear who were there', async () => {
    const id = await saidForUnheld();
    const { data } = await show(STUDENT, id);
    expect(data.commitment).toMatchObject({ state: 'kept', owner: UNHELD, endedBy: '权益部' });
    expect(data.words).toMatchObject([{ what: 'kept', office: '权益部', instead: true }]);
    expect((await list(STUDENT)).data.commitments).toMatchObject([{ id, endedBy: '权益部' }]);
    await runJob(remindOfCommitments);
    const notices = (await allOf('notices')).filter((one) => one.kind === 'commitment-kept');
    expect(notices.filter(({ params }) => (params as { commitment: string }).commitment === id)).toMatchObject([
      { params: { office: '权益部' } },
      { params: { office: '权益部' } },
    ]);
  });

  test('is answered for by the youth league where it is disputed, and by nobody of that desk', async () => {
    const id = await saidForUnheld();
    await speak(STUDENT, id, false);
    await runJob(remindOfCommitments);
    expect(await told('commitment-disputed', id)).toHaveLength(1);
    for (const openid of [OFFICER, ADMIN]) {
      expect((await show(openid, id)).data.mayAnswer).toBe(false);
      expect((await report(openid, id, { what: 'stays', text: '看过了。' }, 2)).error.code).toBe(
        'COMMITMENT_NOT_FOUND',
      );
    }
    expect((await show(LEAGUE, id)).data.mayAnswer).toBe(true);
    expect((await report(LEAGUE, id, { what: 'stays', text: '去看过，贴了。' }, 2)).ok).toBe(true);
    expect(await stored(id)).toMatchObject({ state: 'kept', answered: true, endedBy: '权益部' });
  });

  test('is answered for by who holds the office by then, and goes on in its own name', async () => {
    const id = await saidForUnheld();
    await speak(STUDENT, id, false);
    await runJob(remindOfCommitments);
    await appointStaff('answers-for-money', 'leader', UNHELD);
    expect((await show('answers-for-money', id)).data.mayAnswer).toBe(true);
    expect((await report('answers-for-money', id, { what: 'reopen', text: '还没有贴。' }, 2)).ok).toBe(true);
    const after = await stored(id);
    expect(after).toMatchObject({ state: 'open', endedBy: null, round: 1 });
    expect(after.words[1]).toMatchObject({ what: 'reopen', office: UNHELD });
    // From now on it is theirs to say.
    expect((await report(OFFICER, id, { what: 'kept', text: '贴出来了。' }, 3)).error.code).toBe('COMMITMENT_OWNERS');
  });
});
