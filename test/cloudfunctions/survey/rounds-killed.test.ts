import { setTimeout as wait } from 'node:timers/promises';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { people } from '../../../cloudfunctions/_kit/people';
import { partIdOf, parts } from '../../../cloudfunctions/_kit/survey/parts';
import { rolls } from '../../../cloudfunctions/_kit/survey/rolls';
import { rounds } from '../../../cloudfunctions/_kit/survey/rounds';
import { turnouts } from '../../../cloudfunctions/_kit/survey/turnouts';
import { clearRounds } from '../../../cloudfunctions/scheduler/jobs/clear-rounds';
import { countTurnout } from '../../../cloudfunctions/scheduler/jobs/count-turnout';
import { openRounds } from '../../../cloudfunctions/scheduler/jobs/open-rounds';
import { remindOfRounds } from '../../../cloudfunctions/scheduler/jobs/remind-of-rounds';
import { studentIdAt } from '../../../tools/seed/documents';
import { runJob } from '../../support/jobs';
import { ADMIN, CLASSMATE, STUDENT } from '../../support/scene';
import { JILIN, person, seedTwoSchools, YANBIAN } from '../../support/schools';
import { castPaper, openRound, paperFor } from '../../support/survey';
import { closeNow } from '../../support/survey-results';
import { cancel, dueRound, noon, restOtherRounds, rollOf, roundOf, toldOf } from '../../support/survey-rounds';
import { expectWhole, rosterOf } from '../../support/survey-whole';
import { idOf } from '../../support/time-of-cases';
import { doorOfTests } from '../../support/wire-door';

jest.setTimeout(300_000);
beforeAll(seedTwoSchools);
const door = doorOfTests();
restOtherRounds();

const opening = { opensAt: noon(-1), closesAt: noon(9) };

describe('opening a round', () => {
  test.each([true, false])(
    'that dies at any request (its last one served: %s) is done by the next run',
    async (isServed) => {
      for (let request = 0; ; request += 1) {
        const id = await dueRound({ place: 'province', schoolId: null, schools: [JILIN.id, YANBIAN.id] });
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
    const id = await dueRound();
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
    const id = await dueRound();
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
    const id = await dueRound();
    await Promise.allSettled([runJob(openRounds), runJob(openRounds), runJob(openRounds)]);
    await runJob(openRounds);
    await expectWhole(id);
  });

  test('at a school without a roster asks nobody there, and the others as ever', async () => {
    const id = await dueRound({ place: 'province', schoolId: null, schools: [JILIN.id, '4199999999'] });
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
      const { ok } = await cancel(ADMIN, round._id);
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
