import { unseal } from '../../../cloudfunctions/_kit/crypto';
import { _ } from '../../../cloudfunctions/_kit/database';
import { people, personPlace } from '../../../cloudfunctions/_kit/people';
import { rounds } from '../../../cloudfunctions/_kit/survey/rounds';
import { urns } from '../../../cloudfunctions/_kit/survey/urns';
import { checkAgain } from '../../../cloudfunctions/scheduler/jobs/check-again';
import { clearRounds } from '../../../cloudfunctions/scheduler/jobs/clear-rounds';
import { countTurnout } from '../../../cloudfunctions/scheduler/jobs/count-turnout';
import { openRounds } from '../../../cloudfunctions/scheduler/jobs/open-rounds';
import { remindOfRounds } from '../../../cloudfunctions/scheduler/jobs/remind-of-rounds';
import { freshKey } from '../../support/as';
import { runJob } from '../../support/jobs';
import { PROVINCE_ADMIN } from '../../support/roles';
import { ADMIN, CLASSMATE, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools, YANBIAN } from '../../support/schools';
import { CANTEEN, castPaper, openRound, paperFor } from '../../support/survey';
import { myRounds, roundFor } from '../../support/survey-answer';
import {
  cancel,
  DAY,
  draftBy,
  dueRound,
  hasSeed,
  noon,
  plan,
  restOtherRounds,
  rollOf,
  roundOf,
  settle,
  survey,
  toldOf,
} from '../../support/survey-rounds';
import { idOf } from '../../support/time-of-cases';
import { doorOfTests } from '../../support/wire-door';

jest.setTimeout(300_000);
beforeAll(seedTwoSchools);
const door = doorOfTests();
restOtherRounds();

describe('cancelling a round', () => {
  const planned = async () => {
    const draft = await draftBy(OFFICER);
    await settle(ADMIN, draft);
    return draft.id;
  };

  test('that is planned is no officer’s, and costs two requests', async () => {
    const id = await planned();
    expect((await cancel(OFFICER, id)).error.code).toBe('NOT_ALLOWED');
    const key = freshKey();
    const done = await cancel(ADMIN, id, key);
    expect(done).toMatchObject({ ok: true, data: { version: 3 } });
    expect(done.wire).toHaveLength(2);
    expect((await cancel(ADMIN, id, key)).ok).toBe(true);
    expect((await cancel(ADMIN, id)).error.code).toBe('ROUND_NOT_NOW');
    expect((await plan(ADMIN, id)).data.cancelled).toMatchObject({ reason: '问卷写错了', wasOpen: false });
  });

  test('in the moment in which it opens: it is open or cancelled, and cancelled is for good', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await planned();
      await rounds.updateWhere({ _id: id }, { opensAt: new Date(Date.now() - 1000) });
      const [done] = await Promise.all([cancel(ADMIN, id), runJob(openRounds)]);
      const again = done.ok ? done : await cancel(ADMIN, id);
      expect(again.ok).toBe(true);
      await runJob(openRounds);
      expect((await roundOf(id)).state).toBe('cancelled');
    }
  });

  test('ends papers at once', async () => {
    const round = await openRound();
    const done = await cancel(ADMIN, round._id);
    expect([done.ok, done.wire.length]).toEqual([true, 4]);
    await expect(paperFor(STUDENT, round)).rejects.toThrow('ROUND_NOT_OPEN');
  });
});

test('why an open round is cancelled is read by everybody: nothing that the platform will not have, no student’s name', async () => {
  const { _id: id } = await openRound();
  const why = (reason: string) => survey(ADMIN, 'cancel-round', { id, reason }, freshKey());
  const [student] = (await people.find({ 'student.schoolId': JILIN.id }).limit(1).get()).data;
  const name = unseal(student?.name as never, personPlace(String(student?._id), 'name'));
  expect((await why('risky-word')).error.code).toBe('CONTENT_REFUSED');
  expect((await why('review-word')).error.code).toBe('TEXT_NOT_CLEARED');
  expect((await why(`${name}填错了`)).error.code).toBe('REASON_NAMES_STUDENT');
  expect((await roundOf(id)).state).toBe('open');
});

test('while the platform checks nothing an open round is called off all the same, and why is read once it was checked', async () => {
  await rounds.removeAll({});
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const off = async (reason: string) => {
    const round = await openRound();
    door.refuse('wx.openApi', 'security.msgSecCheck');
    const done = await survey(ADMIN, 'cancel-round', { id: round._id, reason }, freshKey());
    expect([done.ok, (await roundOf(round._id)).state]).toEqual([true, 'cancelled']);
    await expect(paperFor(STUDENT, round)).rejects.toThrow('ROUND_NOT_OPEN');
    return round._id;
  };
  const reasons = async (id: string) => {
    const listed = await survey(STUDENT, 'results-list', { school: JILIN.id, behind: null });
    return [
      (await roundFor(STUDENT, id)).data.cancelled.reason,
      (await myRounds(STUDENT)).data.rounds.find((one: { id: string }) => one.id === id).cancelled.reason,
      listed.data.rounds.find((one: { round: string }) => one.round === id).reason,
    ];
  };
  const planOf = async (id: string) =>
    (await survey(ADMIN, 'round-plan', { place: JILIN.id, id })).data.cancelled as { isUnchecked: boolean };
  const [good, bad] = [await off('题目出错了'), await off('题目出错了risky-word')];
  door.refuse('wx.openApi', 'security.msgSecCheck', 2);
  await runJob(checkAgain);
  for (const id of [good, bad]) expect(await reasons(id)).toEqual(['', '', '']);
  expect(await planOf(good)).toMatchObject({ reason: '题目出错了', isUnchecked: true });
  await runJob(checkAgain);
  expect(await reasons(good)).toEqual(['题目出错了', '题目出错了', '题目出错了']);
  expect(await reasons(bad)).toEqual(['', '', '']);
  expect([(await planOf(good)).isUnchecked, (await planOf(bad)).isUnchecked]).toEqual([false, true]);
  warned.mockRestore();
});

test('of a round of several schools neither whom it is about nor who is of a desk there is named, and a student is by nobody else', async () => {
  const nameOf = async (query: Record<string, unknown>) => {
    const [one] = (await people.find(query).limit(1).get()).data;
    return { id: one?._id ?? '', name: unseal(one?.name as never, personPlace(String(one?._id), 'name')) };
  };
  const asked = { place: 'province', schoolId: null, schools: [JILIN.id, YANBIAN.id] } as const;
  const officer = await nameOf({ _id: await idOf(OFFICER) });
  const subject = await nameOf({ _id: await idOf(CLASSMATE) });
  const naming = { ...CANTEEN, aboutPersons: true as const, title: { 'zh-CN': `${subject.name}五维评价` } };
  const { _id: id } = await openRound({ ...asked, schools: [...asked.schools], questionnaire: naming });
  const why = (round: string, reason: string) =>
    survey(PROVINCE_ADMIN, 'cancel-round', { id: round, reason }, freshKey());
  expect((await why(id, `${officer.name}填错了`)).error).toMatchObject({
    code: 'REASON_NAMES_STUDENT',
    params: { at: 0, length: officer.name.length },
  });
  expect((await why(id, `评的不是${subject.name}`)).error.code).toBe('REASON_NAMES_STUDENT');
  // Who left the desk counts as long as students there know them: so there are never more than are looked at.
  const { memberships } = (await people.get(officer.id)) ?? { memberships: [] };
  const { _id: third } = await openRound({ ...asked, schools: [...asked.schools] });
  const leftBefore = async (days: number, round: string) => {
    const [from, to] = [new Date(Date.now() - 3000 * DAY), new Date(Date.now() - days * DAY)];
    const ended = memberships.map((one) => ({ ...one, from, to }));
    await people.updateWhere({ _id: officer.id }, { memberships: _.set(ended) });
    return (await why(round, `${officer.name}填错了`)).error?.code;
  };
  expect(await leftBefore(4 * 365 - 2, id)).toBe('REASON_NAMES_STUDENT');
  expect(await leftBefore(4 * 365 + 2, third)).toBeUndefined();
  await people.updateWhere({ _id: officer.id }, { memberships: _.set(memberships) });
  const { _id: other } = await openRound({ ...asked, schools: [...asked.schools] });
  const done = await why(other, '五维评价的题目写错了');
  expect([done.ok, done.wire.length]).toEqual([true, 4]);
  expect((await why(id, '五维评价的题目写错了')).ok).toBe(true);
});

test('why a round of several schools was called off is for those who look after it alone, until the platform has cleared it', async () => {
  const { _id: id } = await openRound({ place: 'province', schoolId: null, schools: [JILIN.id, YANBIAN.id] });
  const off = { at: new Date(), by: 'somebody', reason: '题目出错了', from: 'open', left: 'nothing' } as const;
  const read = async (openid: string, place: string) =>
    (await survey(openid, 'round-plan', { place, id })).data.cancelled.reason;
  const readers = [
    [PROVINCE_ADMIN, 'province'],
    [ADMIN, JILIN.id],
    ['demo-10184-admin', YANBIAN.id],
  ] as const;
  const reasons = () => Promise.all(readers.map(([openid, place]) => read(openid, place)));
  await rounds.updateWhere({ _id: id }, { state: 'cancelled', cancelled: _.set({ ...off, unchecked: true }) });
  expect(await reasons()).toEqual(['题目出错了', '', '']);
  await rounds.updateWhere({ _id: id }, { cancelled: _.set(off) });
  expect(await reasons()).toEqual(['题目出错了', '题目出错了', '题目出错了']);
});

const opening = { opensAt: noon(-1), closesAt: noon(9) };

describe('a round that was cancelled while it was open', () => {
  const cancelled = async () => {
    const round = await openRound(opening);
    const paper = await paperFor(STUDENT, round);
    await castPaper(paper);
    const { ok } = await cancel(ADMIN, round._id);
    expect(ok).toBe(true);
    return { id: round._id, paper };
  };
  const later = () => new Date(Date.now() + 11 * 60_000);
  const gone = async (id: string) => [await hasSeed(id), await urns.count({ roundId: id }), (await rollOf(id)).length];

  test('beside another one: the ballots of both are gone at once, though there is no time to tell anybody', async () => {
    const [one, other] = [await cancelled(), await cancelled()];
    await clearRounds.run({ now: new Date(), endsAt: new Date(0) });
    for (const { id } of [one, other]) expect((await gone(id)).slice(0, 2)).toEqual([false, 0]);
    // Nobody is told yet, so the rolls are there to tell them by.
    for (const { id } of [one, other]) expect(await toldOf(id)).toEqual({});
    await runJob(clearRounds, later());
    for (const { id } of [one, other]) {
      expect(await gone(id)).toEqual([false, 0, 0]);
      expect((await toldOf(id))[idOf(CLASSMATE)]).toEqual(['survey-cancelled']);
    }
  });

  test('and nobody of which can be told for now keeps no other waiting', async () => {
    const [one, other] = [await cancelled(), await cancelled()];
    door.refuse('database.insertDocument', 'notices');
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await runJob(clearRounds, later());
    expect(said).toHaveBeenCalled();
    said.mockRestore();
    expect((await gone(one.id)).slice(0, 2)).toEqual([false, 0]);
    expect(await gone(other.id)).toEqual([false, 0, 0]);
    await runJob(clearRounds, later());
    expect(await gone(one.id)).toEqual([false, 0, 0]);
    expect((await toldOf(one.id))[idOf(CLASSMATE)]).toEqual(['survey-cancelled']);
  });

  test('loses its seed and its ballots within the minute, its rolls once all are told; nothing brings them back', async () => {
    const { id, paper } = await cancelled();
    expect((await castPaper(paper)).error.code).toBe('ROUND_NOT_OPEN');
    await runJob(clearRounds);
    expect((await gone(id)).slice(0, 2)).toEqual([false, 0]);
    expect((await rollOf(id)).length).toBeGreaterThan(0);
    await runJob(clearRounds, later());
    expect(await gone(id)).toEqual([false, 0, 0]);
    const told = await toldOf(id);
    expect(told[idOf(CLASSMATE)]).toEqual(['survey-cancelled']);
    expect(told[idOf(STUDENT)]).toEqual(['survey-cancelled']);
    for (const job of [openRounds, countTurnout, remindOfRounds, clearRounds]) await runJob(job, later());
    expect(await gone(id)).toEqual([false, 0, 0]);
    expect(await roundOf(id)).toMatchObject({
      state: 'cancelled',
      cancelled: { left: 'nothing' },
      turnout: { eligible: 60 },
    });
  });

  test.each([true, false])(
    'and whose clearing dies at any request (its last one served: %s) ends the same',
    async (isServed) => {
      for (let request = 0; ; request += 1) {
        const { id } = await cancelled();
        door.dieAfter(request, isServed);
        await runJob(clearRounds, later()).catch(() => null);
        const hasDied = door.revive();
        await runJob(clearRounds, later());
        expect([request, ...(await gone(id))]).toEqual([request, false, 0, 0]);
        for (const kinds of Object.values(await toldOf(id)))
          expect([request, kinds]).toEqual([request, ['survey-cancelled']]);
        if (!hasDied) return;
      }
    },
  );

  test('just while it was opening leaves nothing either, though the run that opened it went on', async () => {
    const id = await dueRound();
    const held = door.hold('database.insertDocument', 'round-parts');
    const opener = runJob(openRounds);
    await held.arrived;
    expect((await cancel(ADMIN, id)).ok).toBe(true);
    held.release();
    await opener;
    expect((await roundOf(id)).state).toBe('cancelled');
    await runJob(clearRounds, later());
    expect(await gone(id)).toEqual([false, 0, 0]);
    expect(await toldOf(id)).toEqual({});
  });
});
