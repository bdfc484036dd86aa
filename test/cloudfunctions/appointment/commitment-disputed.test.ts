import { dayOf } from '@domain/core/school-clock';
import { CASE_HANDLERS } from '@domain/identity/membership';
import { attendances } from '../../../cloudfunctions/_kit/appointment/attendances';
import { commitments } from '../../../cloudfunctions/_kit/appointment/commitments';
import { _ } from '../../../cloudfunctions/_kit/database';
import { people } from '../../../cloudfunctions/_kit/people';
import { remindOfCommitments } from '../../../cloudfunctions/scheduler/jobs/remind-of-commitments';
import { freshKey, said } from '../../support/as';
import {
  beginWithoutPromises,
  DAY,
  keptBefore,
  list,
  report,
  show,
  speak,
  stored,
  told,
} from '../../support/commitments';
import { runJob } from '../../support/jobs';
import { LEADER } from '../../support/minutes';
import { LEAGUE } from '../../support/roles';
import { DEPARTMENT, OFFICE } from '../../support/routing';
import { ADMIN, CLASSMATE, OFFICER, STUDENT } from '../../support/scene';
import { JILIN } from '../../support/schools';
import { idOf } from '../../support/time-of-cases';

beginWithoutPromises();

describe('one of a few who were there', () => {
  const [FIRST, SECOND] = [CLASSMATE, STUDENT];
  /** While something is said the officer holds the office that owes it as well: the desk alone ends nothing for who is here. */
  async function asOwner<T>(say: () => Promise<T>): Promise<T> {
    const [_id, { memberships = [] }] = [idOf(OFFICER), (await people.get(idOf(OFFICER))) ?? {}];
    const as = { id: 'owes-as-well', role: 'department', office: OFFICE };
    await people.updateWhere({ _id }, { memberships: _.set([...memberships, { ...memberships[0], ...as }]) });
    const answer = await say();
    await people.updateWhere({ _id }, { memberships: _.set(memberships) });
    return answer;
  }
  /** Said to be kept by somebody, where so many were there. */
  const keptFor = async (many: number, by = OFFICER): Promise<string> => {
    const say = () => keptBefore([FIRST, SECOND].slice(0, many).map(idOf), by);
    return (await (by === OFFICER ? asOwner(say) : say())).id;
  };
  const answer = (openid: string, id: string, what: 'stays' | 'reopen', version = 2, key = freshKey()) =>
    report(openid, id, { what, text: '去四楼看过了。' }, version, key);
  const doubt = async (openid: string, id: string) => {
    expect((await speak(openid, id, false, '四楼东边没有换')).ok).toBe(true);
    await runJob(remindOfCommitments);
  };

  test('is enough to dispute it: without a number or a word of theirs, and it is not counted as kept', async () => {
    const id = await keptFor(1);
    expect((await list(CLASSMATE)).data.channels[0]).toMatchObject({ kept: 1, disputed: 0 });
    await doubt(FIRST, id);
    for (const openid of [OFFICER, ADMIN, DEPARTMENT, LEADER, 'account-of-nobody']) {
      const { data } = await show(openid, id);
      expect(data.commitment).toMatchObject({ state: 'kept', disputed: true, contested: false });
      expect(data.voices).toEqual({ so: null, notSo: null });
      expect(JSON.stringify(data)).not.toContain('东边');
    }
    expect((await list('account-of-nobody')).data.channels[0]).toMatchObject({ made: 2, kept: 0, disputed: 1 });
  });

  test('is outvoted by nobody who has a part in it: who said that it is kept, who owes it, and who would answer have no voice', async () => {
    const { id } = await asOwner(() => keptBefore([CLASSMATE, STUDENT, ADMIN, OFFICER].map(idOf), OFFICER));
    const memberships = (await people.get(idOf(OFFICER)))?.memberships ?? [];
    const holds = (openid: string, terms: object[]) =>
      people.updateWhere({ _id: idOf(openid) }, { memberships: _.set(terms) });
    const refused = async (openid: string) => {
      expect((await show(openid, id)).data.you).toEqual({ said: null, maySay: false, asked: false });
      expect((await speak(openid, id, true)).error.code).toBe('VOICE_NOT_YOURS');
    };
    try {
      for (const openid of [OFFICER, ADMIN]) await refused(openid);
      await holds(STUDENT, [{ ...memberships[0], role: 'department', office: '后勤保障处' }]);
      await refused(STUDENT);
      await holds(STUDENT, [{ ...memberships[0], role: 'youth-league', office: '校团委' }]);
      await refused(STUDENT);
      // Of the desk no more, who said that it is kept is still who said so.
      await holds(OFFICER, []);
      await refused(OFFICER);
    } finally {
      await holds(OFFICER, [...memberships]);
      await holds(STUDENT, []);
    }
    await doubt(FIRST, id);
    expect((await show(LEADER, id)).data.commitment).toMatchObject({ state: 'kept', disputed: true });
  });

  test('is not told from another: it stays so whatever the next one says, and two against one dispute nothing', async () => {
    const id = await keptFor(2);
    await doubt(FIRST, id);
    const before = (await show(LEADER, id)).data;
    await speak(SECOND, id, true);
    await runJob(remindOfCommitments);
    expect((await show(LEADER, id)).data).toEqual(before);
    const other = await keptFor(2);
    await speak(SECOND, other, true);
    await runJob(remindOfCommitments);
    expect((await show(LEADER, other)).data.commitment.disputed).toBe(false);
  });

  test('has an answer from another of the desk than who said that it is kept, who is told at once and each week', async () => {
    const id = await keptFor(1);
    await doubt(FIRST, id);
    expect(new Set(await told('commitment-disputed', id))).toEqual(new Set([idOf(OFFICER), idOf(ADMIN)]));
    await runJob(remindOfCommitments);
    expect(await told('commitment-disputed', id)).toHaveLength(2);
    await runJob(remindOfCommitments, new Date(Date.now() + 9 * DAY));
    // The youth league hears of it with the second reminder.
    expect(await told('commitment-disputed', id)).toContain(idOf(LEAGUE));
    const toldAdmin = async () => (await told('commitment-disputed', id)).filter((to) => to === idOf(ADMIN)).length;
    expect(await toldAdmin()).toBe(2);
    const mayAnswer = async (openid: string) => (await show(openid, id)).data.mayAnswer;
    for (const [openid, may] of [
      [ADMIN, true],
      [LEAGUE, true],
      [OFFICER, false],
      [DEPARTMENT, false],
    ] as const)
      expect([openid, await mayAnswer(openid)]).toEqual([openid, may]);
    for (const openid of [OFFICER, DEPARTMENT, LEADER, FIRST])
      expect([openid, (await answer(openid, id, 'stays')).ok]).toEqual([openid, false]);
    const reminded = async () => [await told('commitment-due', id), await told('commitment-overdue', id)];
    const [key, before] = [freshKey(), await reminded()];
    const first = await answer(ADMIN, id, 'stays', 2, key);
    expect([first.data, first.wire.length]).toEqual([{ version: 3 }, 4]);
    expect(said(await answer(ADMIN, id, 'stays', 2, key))).toEqual(said(first));
    const { data } = await show('account-of-nobody', id);
    expect(data).toMatchObject({ mayAnswer: false, commitment: { state: 'kept', disputed: false } });
    expect(data.words.at(-1)).toMatchObject({ what: 'stays', text: '去四楼看过了。' });
    expect((await list('account-of-nobody')).data.channels[0]).toMatchObject({ kept: 1, disputed: 0 });
    await runJob(remindOfCommitments, new Date(Date.now() + 30 * DAY));
    expect(await toldAdmin()).toBe(2);
    expect(await reminded()).toEqual(before);
    expect((await stored(id)).remindAt).toBeNull();
  });

  test('is answered by the youth league where nobody of the desk may, and it hears at once; no other word is its to say', async () => {
    const desk = await people
      .find({ 'memberships.role': _.in([...CASE_HANDLERS]), 'memberships.schoolId': JILIN.id })
      .limit(20)
      .get();
    const others = desk.data.filter(({ _id }) => _id !== idOf(OFFICER));
    const id = await keptFor(1);
    for (const { _id } of others) await people.updateWhere({ _id }, { 'memberships.0.to': new Date(Date.now() - DAY) });
    try {
      await doubt(FIRST, id);
      expect(await told('commitment-disputed', id)).toContain(idOf(LEAGUE));
      expect((await report(LEAGUE, id, { what: 'progress', text: '还在换。' }, 2)).error.code).toBe(
        'COMMITMENT_NOT_FOUND',
      );
      expect((await show(LEAGUE, id)).data).toMatchObject({ mayAnswer: true, doubts: null });
      const key = freshKey();
      const first = await answer(LEAGUE, id, 'reopen', 2, key);
      expect([first.data, first.wire.length]).toEqual([{ version: 3 }, 4]);
      expect(said(await answer(LEAGUE, id, 'reopen', 2, key))).toEqual(said(first));
      expect((await show(OFFICER, id)).data.words.at(-1)).toMatchObject({ what: 'reopen', office: '团委' });
    } finally {
      for (const { _id, memberships } of others) await people.updateWhere({ _id }, { memberships: _.set(memberships) });
    }
  });

  test('goes on by itself after four weeks in which nobody answers, once, and says so; the page says by when', async () => {
    const id = await keptFor(1);
    await doubt(FIRST, id);
    const { disputedAt } = await stored(id);
    const until = (disputedAt?.getTime() ?? 0) + 28 * DAY;
    expect((await show('account-of-nobody', id)).data.answerBy).toBe(dayOf(new Date(until)));
    for (let week = 1; week <= 4; week += 1)
      await runJob(remindOfCommitments, new Date((disputedAt?.getTime() ?? 0) + week * 7 * DAY - 60_000));
    expect(await stored(id)).toMatchObject({ state: 'kept', disputed: true });
    for (const later of [0, 1, 2]) await runJob(remindOfCommitments, new Date(until + later * DAY));
    const { data } = await show('account-of-nobody', id);
    expect(data).toMatchObject({ answerBy: null, commitment: { state: 'open', disputed: false, endedOn: null } });
    expect(data.words.map(({ what }: { what: string }) => what)).toEqual(['kept', 'unanswered']);
    expect(await stored(id)).toMatchObject({ round: 1, keptBy: null, voices: { so: 0, notSo: 0 } });
    expect((await stored(id)).remindAt).not.toBeNull();
  });

  test('sees it go on where it is not kept, and says so again when it is said to be', async () => {
    const id = await keptFor(1, DEPARTMENT);
    await doubt(FIRST, id);
    // Whoever holds the office did not answer for the desk; the desk itself has said nothing yet, and any of it may.
    expect((await answer(OFFICER, id, 'reopen')).ok).toBe(true);
    expect((await show(DEPARTMENT, id)).data).toMatchObject({
      ...{ commitment: { state: 'open', disputed: false, mayReport: true, endedOn: null } },
      words: [{ what: 'kept' }, { what: 'reopen' }],
    });
    expect((await stored(id)).remindAt).not.toBeNull();
    // What was said of the first time counts no more, also where it is counted late.
    await attendances.updateAll({ personId: idOf(FIRST) }, { uncounted: true });
    await report(DEPARTMENT, id, { what: 'kept', text: '东边也换了。' }, 3);
    await runJob(remindOfCommitments);
    expect(await stored(id)).toMatchObject({ round: 1, disputed: false, voices: { so: 0, notSo: 0 } });
    expect((await show(FIRST, id)).data.you).toEqual({ said: null, maySay: true, asked: false });
    expect((await speak(FIRST, id, true)).ok).toBe(true);
    expect((await speak(FIRST, id, false)).error.code).toBe('SAID_BEFORE');
    await runJob(remindOfCommitments);
    expect(await stored(id)).toMatchObject({ disputed: false, voices: { so: 1, notSo: 0 } });
    expect((await list(FIRST)).data.channels[0]).toMatchObject({ kept: 1, disputed: 0 });
  });

  test('hears each time that it is said to be kept, and nothing of one that was taken up again before they were told', async () => {
    const id = await keptFor(1, DEPARTMENT);
    await doubt(FIRST, id);
    const heard = async () => {
      await runJob(remindOfCommitments);
      return [(await told('commitment-kept', id)).length, (await told('commitment-said', id)).length];
    };
    expect(await heard()).toEqual([1, 0]);
    expect((await answer(ADMIN, id, 'reopen')).ok).toBe(true);
    expect(await heard()).toEqual([1, 0]);
    expect((await report(DEPARTMENT, id, { what: 'kept', text: '东边也换了。' }, 3)).ok).toBe(true);
    expect(await heard()).toEqual([2, 0]);
    expect(await heard()).toEqual([2, 0]);
    const other = await keptFor(1, DEPARTMENT);
    await commitments.updateWhere({ _id: other }, { disputed: true });
    expect((await answer(ADMIN, other, 'reopen')).ok).toBe(true);
    await runJob(remindOfCommitments);
    expect([await told('commitment-kept', other), await told('commitment-said', other)]).toEqual([[], []]);
  });
});
