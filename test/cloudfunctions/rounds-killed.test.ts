import { setTimeout as wait } from 'node:timers/promises';
import { _ } from '../../cloudfunctions/_kit/database';
import { notices } from '../../cloudfunctions/_kit/notices';
import { people } from '../../cloudfunctions/_kit/people';
import { type PartDocument, partIdOf, parts } from '../../cloudfunctions/_kit/survey/parts';
import { type RollDocument, rolls, rollsOf } from '../../cloudfunctions/_kit/survey/rolls';
import { type RoundDocument, rounds } from '../../cloudfunctions/_kit/survey/rounds';
import { turnouts } from '../../cloudfunctions/_kit/survey/turnouts';
import { urns } from '../../cloudfunctions/_kit/survey/urns';
import { clearRounds } from '../../cloudfunctions/scheduler/jobs/clear-rounds';
import { countTurnout } from '../../cloudfunctions/scheduler/jobs/count-turnout';
import { openRounds } from '../../cloudfunctions/scheduler/jobs/open-rounds';
import { remindOfRounds } from '../../cloudfunctions/scheduler/jobs/remind-of-rounds';
import { studentIdAt } from '../../tools/seed/documents';
import { runJob } from '../support/jobs';
import { ADMIN, OFFICER, STUDENT } from '../support/scene';
import { JILIN, person, seedTwoSchools, YANBIAN } from '../support/schools';
import { castPaper, openRound, paperFor } from '../support/survey';
import { closeNow } from '../support/survey-results';
import { draftBy, hasSeed, roundOf, survey, toldOf } from '../support/survey-rounds';
import { openWireDoor, type WireDoor } from '../support/wire-door';

declare const localCloud: { admin: string };

jest.setTimeout(300_000);
let door: WireDoor;
beforeAll(async () => {
  await seedTwoSchools();
  door = await openWireDoor(localCloud.admin);
});
afterAll(() => door.close());
// Jobs look at all rounds that run: only the one of the test does.
beforeEach(() =>
  rounds.updateAll(
    {},
    { state: 'closed', told: _.set([]), begun: _.set([]), place: JILIN.id, 'cancelled.left': 'nothing' },
  ),
);

const CLASSMATE = 'demo-10183-student-2';
const idOf = (openid: string): string => {
  const { roster, institution } = person<'student'>(openid);
  return studentIdAt(institution, roster);
};
/** An hour at which people are told, days from now. */
const noon = (days: number): Date => new Date(Math.floor(Date.now() / 86_400_000 + days) * 86_400_000 + 4 * 3_600_000);
const opening = { opensAt: noon(-1), closesAt: noon(9) };

/** A round that is due, not opened yet. */
async function due(more: Partial<RoundDocument> = {}): Promise<string> {
  const { id } = await draftBy(OFFICER, { grouping: 'grade' });
  const past = { opensAt: new Date(Date.now() - 1000), closesAt: noon(9) };
  await rounds.updateWhere({ _id: id }, { state: 'planned', ...past, ...more });
  return id;
}

const rollOf = async (id: string): Promise<RollDocument[]> => rollsOf(id, '', 1000);
const everybodyOn = (roll: readonly RollDocument[]): string[] =>
  roll.flatMap(({ people: all }) => all.map((one) => one.id)).sort();
const rosterOf = async (schoolId: string): Promise<string[]> => {
  const { data } = await people.find({ 'student.schoolId': schoolId, 'student.state': 'active' }).limit(1000).get();
  return data.map(({ _id }) => _id).sort();
};

/** A round that is open is whole: everybody is on the roll once, groups add up, every urn is there and empty. */
async function expectWhole(id: string): Promise<void> {
  const round = await roundOf(id);
  expect(round.state).toBe('open');
  for (const schoolId of round.schools) {
    const part = (await parts.get(partIdOf(id, schoolId))) as PartDocument;
    const roll = (await rollOf(id)).filter(({ partId }) => partId === part._id);
    expect(roll.every(({ freeze }) => freeze === part.freeze)).toBe(true);
    expect(everybodyOn(roll)).toEqual(await rosterOf(schoolId));
    expect(part.eligible).toBe(everybodyOn(roll).length);
    for (const [group, { eligible, urns: count }] of part.groups.entries()) {
      const inGroup = roll.filter((one) => one.group === group);
      expect(inGroup.reduce((sum, one) => sum + one.eligible, 0)).toBe(eligible);
      expect(await urns.count({ partId: part._id, group })).toBe(count);
    }
  }
}

describe('opening a round', () => {
  test.each([true, false])(
    'that dies at any request (its last one served: %s) is done by the next run',
    async (isServed) => {
      for (let request = 0; ; request += 1) {
        const id = await due({ place: 'province', schoolId: null, schools: [JILIN.id, YANBIAN.id] });
        door.dieAfter(request, isServed);
        await runJob(openRounds).catch(() => null);
        const hasDied = door.revive();
        await runJob(openRounds);
        await expectWhole(id);
        if (!hasDied) return;
      }
    },
  );

  test('begun anew while the first run still writes: its classes count for nothing, and go', async () => {
    const id = await due();
    const held = door.hold('database.insertDocument', 'rolls');
    const zombie = runJob(openRounds).catch(() => null);
    await Promise.race([held.arrived, wait(20_000)]);
    // Meanwhile another class is known: the two runs do not freeze the same.
    const moved = idOf(CLASSMATE);
    const was = (await people.get(moved))?.student?.className;
    await people.updateWhere({ _id: moved }, { 'student.className': '另一个班' });
    await runJob(openRounds);
    expect((await roundOf(id)).state).toBe('open');
    held.release();
    await zombie;
    const paper = await paperFor(CLASSMATE, await roundOf(id));
    expect((await castPaper(paper)).ok).toBe(true);
    await expect(paperFor(CLASSMATE, await roundOf(id))).rejects.toThrow('PAPER_TAKEN');
    await expectWhole(id);
    await people.updateWhere({ _id: moved }, { 'student.className': was });
  });

  test('a stray class that comes after the round has opened gives nobody a second paper', async () => {
    const id = await due();
    await runJob(openRounds);
    const [first] = (await rollOf(id)).filter((roll) => roll.people.some((one) => one.id === idOf(STUDENT)));
    if (!first) throw new Error('the student is on no roll');
    const stray = { ...first, _id: first._id.replace(first.freeze, '--------'), freeze: '--------' };
    await rolls.add(stray);
    await paperFor(STUDENT, await roundOf(id));
    await expect(paperFor(STUDENT, await roundOf(id))).rejects.toThrow('PAPER_TAKEN');
    expect((await rolls.get(stray._id))?.taken).toBe(0);
    await runJob(countTurnout);
    expect((await parts.get(first.partId))?.papers).toBe(1);
  });

  test('of three runs at once is one opening', async () => {
    const id = await due();
    await Promise.allSettled([runJob(openRounds), runJob(openRounds), runJob(openRounds)]);
    await runJob(openRounds);
    await expectWhole(id);
  });

  test('at a school without a roster asks nobody there, and the others as ever', async () => {
    const id = await due({ place: 'province', schoolId: null, schools: [JILIN.id, '4199999999'] });
    await runJob(openRounds);
    expect((await roundOf(id)).turnout).toMatchObject({ eligible: 60 });
    expect(await parts.get(partIdOf(id, '4199999999'))).toMatchObject({ eligible: 0, groups: [] });
  });

  test('takes whoever is on the roster then: bound later they take part, gone they do not', async () => {
    const round = await openRound();
    const newcomer = 'demo-10183-new-1';
    const { roster, institution } = person<'new'>(newcomer);
    const lineId = studentIdAt(institution, roster);
    const line = await people.get(lineId);
    const other = await people.get(idOf(CLASSMATE));
    // The line of the roster gets an account after the opening.
    await people.updateWhere({ _id: lineId }, { account: 'moving', agreements: other?.agreements ?? [] });
    await people.updateWhere({ _id: other?._id ?? '' }, { account: 'away' });
    await people.updateWhere({ _id: lineId }, { account: other?.account });
    expect((await paperFor(CLASSMATE, round)).group).toBe(0);
    await people.updateWhere({ _id: lineId }, { account: line?.account });
    await people.updateWhere({ _id: other?._id ?? '' }, { account: other?.account });
    await people.updateWhere({ _id: idOf(STUDENT) }, { 'student.state': 'closed' });
    await expect(paperFor(STUDENT, round)).rejects.toThrow('NOT_BOUND');
    await people.updateWhere({ _id: idOf(STUDENT) }, { 'student.state': 'active' });
    await rounds.updateWhere({ _id: round._id }, { state: 'closed' });
  });
});

describe('turnout', () => {
  const counted = async (partId: string) => [
    (await parts.get(partId))?.papers,
    (await turnouts.get(partId))?.countedAt,
  ];

  test('is counted on the hour and not in between, and once more at the end', async () => {
    const round = await openRound({ closesAt: new Date(Date.now() + 30 * 3_600_000) });
    const partId = partIdOf(round._id, JILIN.id);
    const hour = Math.floor(Date.now() / 3_600_000) * 3_600_000;
    const at = (minutes: number) => new Date(hour + minutes * 60_000);
    await runJob(countTurnout, at(60));
    await paperFor(STUDENT, round);
    await runJob(countTurnout, at(119));
    expect(await counted(partId)).toEqual([0, at(60)]);
    await runJob(countTurnout, at(120));
    expect(await counted(partId)).toEqual([1, at(120)]);
    await paperFor(CLASSMATE, round);
    const after = new Date(round.closesAt.getTime() + 1000);
    await runJob(countTurnout, after);
    await runJob(countTurnout, new Date(after.getTime() + 7_200_000));
    expect(await counted(partId)).toEqual([2, after]);
    // Rolls that are going are not counted: the last figure stands.
    await parts.updateWhere({ _id: partId }, { countedAt: at(60) });
    const [gone] = await rollOf(round._id);
    await rolls.removeAll({ _id: gone?._id ?? '' });
    await runJob(countTurnout, after);
    expect((await parts.get(partId))?.papers).toBe(2);
    await rounds.updateWhere({ _id: round._id }, { state: 'closed' });
  });

  test('of a round is whole when it closes, though nothing was counted while it was open', async () => {
    const round = await openRound();
    await paperFor(STUDENT, round);
    await closeNow(round);
    expect(await roundOf(round._id)).toMatchObject({ state: 'closed', turnout: { eligible: 60, papers: 1 } });
  });

  test('a count that dies at any request is made good, and says the same', async () => {
    const round = await openRound({ grouping: 'grade' });
    await paperFor(STUDENT, round);
    const partId = partIdOf(round._id, JILIN.id);
    const base = Math.floor(Date.now() / 3_600_000) * 3_600_000;
    for (let request = 0; ; request += 1) {
      const now = new Date(base + (request + 1) * 3_600_000);
      door.dieAfter(request, true);
      await runJob(countTurnout, now).catch(() => null);
      const hasDied = door.revive();
      await runJob(countTurnout, now);
      expect([request, ...(await counted(partId))]).toEqual([request, 1, now]);
      expect((await roundOf(round._id)).turnout).toMatchObject({ papers: 1 });
      if (!hasDied) break;
    }
    await rounds.updateWhere({ _id: round._id }, { state: 'closed' });
  });
});

describe('reminders', () => {
  const isBound = async (id: string) => !(await people.get(id))?.account.startsWith('free:');
  const withAccount = async () => {
    const ids = await rosterOf(JILIN.id);
    const is = await Promise.all(ids.map(isBound));
    return ids.filter((_id, index) => is[index]);
  };

  test('tell everybody with an account that it opens, then only who took no paper, each once', async () => {
    const round = await openRound(opening);
    await runJob(remindOfRounds, noon(0));
    await paperFor(STUDENT, round);
    for (const days of [0, 4, 4, 4.05, 8, 8.1]) await runJob(remindOfRounds, noon(days));
    const told = await toldOf(round._id);
    expect(Object.keys(told).sort()).toEqual((await withAccount()).sort());
    expect(told[idOf(STUDENT)]).toEqual(['survey-open']);
    expect(told[idOf(CLASSMATE)]).toEqual(['survey-open', 'survey-reminder', 'survey-reminder']);
    await rounds.updateWhere({ _id: round._id }, { state: 'closed', closesAt: new Date(Date.now() - 3_600_000) });
  });

  test('go when the round is over, and that it had opened too: nobody is left who had not answered or was on the roll', async () => {
    const round = await openRound(opening);
    for (const days of [0, 4, 8]) await runJob(remindOfRounds, noon(days));
    const over = new Date(Date.now() - 3_600_000);
    await rounds.updateWhere({ _id: round._id }, { state: 'closed', closesAt: over });
    await runJob(remindOfRounds);
    expect(await toldOf(round._id)).toEqual({});
  });

  test('go also of a round that is cancelled while its first walk had died at any request', async () => {
    for (let request = 0; ; request += 1) {
      const round = await openRound(opening);
      door.dieAfter(request, true);
      await runJob(remindOfRounds, noon(4)).catch(() => null);
      const hasDied = door.revive();
      const { ok } = await survey(ADMIN, 'cancel-round', { id: round._id, reason: '问卷写错了' });
      expect(ok).toBe(true);
      await runJob(clearRounds);
      await runJob(remindOfRounds, new Date(Date.now() + 11 * 60_000));
      for (const kinds of Object.values(await toldOf(round._id)))
        expect([request, kinds]).toEqual([request, ['survey-cancelled']]);
      if (!hasDied) return;
    }
  });

  test('say no name and no number of people, in notices and logs', async () => {
    const lines: string[] = [];
    for (const name of ['log', 'warn', 'error'] as const)
      jest.spyOn(console, name).mockImplementation((...words) => void lines.push(words.join(' ')));
    const round = await openRound(opening);
    const report = await runJob(remindOfRounds, noon(0));
    jest.restoreAllMocks();
    expect(lines).toEqual([]);
    expect(Object.keys(report)).toEqual(['told']);
    const { data } = await notices.find({ 'params.round': round._id }).limit(1000).get();
    for (const { params } of data) expect(Object.keys(params).sort()).toEqual(['day', 'round']);
    await rounds.updateWhere({ _id: round._id }, { state: 'closed', closesAt: new Date(Date.now() - 3_600_000) });
  });

  test.each([true, false])(
    'that die at any request (its last one served: %s) miss nobody and tell nobody twice',
    async (isServed) => {
      for (let request = 0; ; request += 1) {
        const round = await openRound(opening);
        door.dieAfter(request, isServed);
        await runJob(remindOfRounds, noon(0)).catch(() => null);
        const hasDied = door.revive();
        await Promise.all([runJob(remindOfRounds, noon(0)), runJob(remindOfRounds, noon(0))]);
        await runJob(remindOfRounds, noon(0));
        const told = await toldOf(round._id);
        expect([request, Object.keys(told).length]).toEqual([request, (await withAccount()).length]);
        for (const kinds of Object.values(told)) expect([request, kinds]).toEqual([request, ['survey-open']]);
        expect((await roundOf(round._id)).told).toEqual(['opening']);
        await rounds.updateWhere({ _id: round._id }, { state: 'closed', closesAt: new Date(Date.now() - 3_600_000) });
        if (!hasDied) return;
      }
    },
  );
});

test('of more than a hundred rounds at once none is passed over: all are counted, and told of', async () => {
  const { _id: first, ...open } = await openRound(opening);
  const quiet = Array.from({ length: 110 }, (_each, index) => ({
    ...{
      ...open,
      _id: `${first}-${index}`,
      told: ['opening' as const],
      opensAt: new Date(opening.opensAt.getTime() - 1),
    },
  }));
  await rounds.addAll(quiet);
  const round = await openRound(opening);
  await paperFor(STUDENT, round);
  await runJob(countTurnout);
  expect((await roundOf(round._id)).turnout).toMatchObject({ papers: 1 });
  await rounds.updateWhere({ _id: first }, { state: 'closed' });
  await runJob(remindOfRounds, noon(0));
  expect((await toldOf(round._id))[idOf(CLASSMATE)]).toEqual(['survey-open']);
});

describe('a round that was cancelled while it was open', () => {
  const cancelled = async () => {
    const round = await openRound(opening);
    const paper = await paperFor(STUDENT, round);
    await castPaper(paper);
    const { ok } = await survey(ADMIN, 'cancel-round', { id: round._id, reason: '问卷写错了' });
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
    const id = await due();
    const held = door.hold('database.insertDocument', 'round-parts');
    const opener = runJob(openRounds);
    await held.arrived;
    expect((await survey(ADMIN, 'cancel-round', { id, reason: '问卷写错了' })).ok).toBe(true);
    held.release();
    await opener;
    expect((await roundOf(id)).state).toBe('cancelled');
    await runJob(clearRounds, later());
    expect(await gone(id)).toEqual([false, 0, 0]);
    expect(await toldOf(id)).toEqual({});
  });
});
