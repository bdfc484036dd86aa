import { plusDays } from '@domain/core/school-clock';
import { remindOfCommitments } from '../../../cloudfunctions/scheduler/jobs/remind-of-commitments';
import { addAttendance, studentOf } from '../../support/appointment';
import { beginWithoutPromises, idAt, made, report, show, THEIRS, told } from '../../support/commitments';
import { personOf, takeOffice } from '../../support/granting';
import { runJob } from '../../support/jobs';
import { DUE } from '../../support/minutes';
import { LEAGUE } from '../../support/roles';
import { ADMIN, OFFICER, STUDENT } from '../../support/scene';

beginWithoutPromises();

/** As departments are as a rule: the union gave it. */
const APPOINTED = 'holds-it-by-the-union';
const OFFICE = '国际处';
const ALL = ['progress', 'move', 'kept', 'broken'];
const LATER = { what: 'move', text: '再等等。', day: plusDays(DUE, 3) };
const progress = (nth: number) => ({ what: 'progress', text: `第 ${nth} 次说。` });

beforeAll(() => takeOffice(APPOINTED, ADMIN, OFFICE));

async function promised(): Promise<string> {
  const session = await made(
    { host: { office: OFFICE, name: '赵国强' } },
    { promises: [{ text: '收费标准贴出来', owner: OFFICE, day: DUE }] },
  );
  await addAttendance(session, studentOf(STUDENT));
  return idAt(session, THEIRS);
}

async function saysOften(openid: string, id: string, times: number, from = 1): Promise<number> {
  for (let nth = 0; nth < times; nth += 1) expect((await report(openid, id, progress(nth), from + nth)).ok).toBe(true);
  return from + times;
}

describe('an office that the union gave', () => {
  test('says itself what becomes of its promise; the desk no more than how it goes, and the office hears that', async () => {
    const id = await promised();
    expect((await show(OFFICER, id)).data.report).toEqual({ by: '权益部', words: ['progress'] });
    expect((await show(APPOINTED, id)).data.report).toEqual({ by: OFFICE, words: ALL });
    for (const say of [{ what: 'kept', text: '做好了。' }, { what: 'broken', text: '没有钱。' }, LATER])
      expect((await report(OFFICER, id, say)).error.code).toBe('COMMITMENT_OWNERS');
    const said = await report(OFFICER, id, progress(1));
    expect([said.ok, said.wire.length]).toEqual([true, 4]);
    for (let run = 0; run < 2; run += 1) await runJob(remindOfCommitments);
    expect(await told('commitment-spoken-for', id)).toEqual([(await personOf(APPOINTED))._id]);
  });

  test('has as many words as any owner, and the desk uses up none of them', async () => {
    const id = await promised();
    let version = await saysOften(OFFICER, id, 10);
    expect((await report(OFFICER, id, progress(11), version)).error.code).toBe('COMMITMENT_WORDS_USED');
    expect((await show(OFFICER, id)).data.report).toBeNull();
    version = await saysOften(APPOINTED, id, 11, version);
    expect((await report(APPOINTED, id, LATER, version)).ok).toBe(true);
    version = await saysOften(APPOINTED, id, 28, version + 1);
    expect((await report(APPOINTED, id, progress(41), version)).error.code).toBe('COMMITMENT_WORDS_USED');
    expect((await show(APPOINTED, id)).data.report.words).toEqual(['kept', 'broken']);
    expect((await report(APPOINTED, id, { what: 'kept', text: '贴出来了。' }, version)).ok).toBe(true);
  });

  test('hears nothing of what it said itself, nor does a colleague whom the youth league gave it that the union spoke for them', async () => {
    const id = await promised();
    await takeOffice('holds-it-by-the-league', LEAGUE, OFFICE);
    expect((await show(APPOINTED, id)).data.report.words).toEqual(['progress']);
    expect((await report(APPOINTED, id, progress(1))).ok).toBe(true);
    await runJob(remindOfCommitments);
    expect(await told('commitment-spoken-for', id)).toEqual([]);
    expect((await show(STUDENT, id)).data.words).toMatchObject([{ office: OFFICE, instead: true, appointed: true }]);
  });
});
