import { dayOf } from '@domain/core/school-clock';
import { opensUntil } from '@domain/survey/round';
import { _ } from '../../../cloudfunctions/_kit/database';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { addFindings, findings } from '../../../cloudfunctions/_kit/survey/findings';
import { parts } from '../../../cloudfunctions/_kit/survey/parts';
import { rolls } from '../../../cloudfunctions/_kit/survey/rolls';
import { roundKeys } from '../../../cloudfunctions/_kit/survey/round-keys';
import { rounds } from '../../../cloudfunctions/_kit/survey/rounds';
import { urns } from '../../../cloudfunctions/_kit/survey/urns';
import { clearRounds } from '../../../cloudfunctions/scheduler/jobs/clear-rounds';
import { openRounds } from '../../../cloudfunctions/scheduler/jobs/open-rounds';
import { tellOfGivenUp } from '../../../cloudfunctions/scheduler/jobs/tell-of-given-up';
import { runJob } from '../../support/jobs';
import { LEAGUE } from '../../support/roles';
import { ADMIN, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';
import { openRound } from '../../support/survey';
import { roundFor } from '../../support/survey-answer';
import { closeNow } from '../../support/survey-results';
import { noon, plan, roundOf, survey, toldOf } from '../../support/survey-rounds';
import { idOf } from '../../support/time-of-cases';
import { doorOfTests } from '../../support/wire-door';

const HOUR = 3_600_000;

beforeAll(seedTwoSchools);
const door = doorOfTests();

test('a round whose end has come is not begun any more, and however many there are of them, they hold up no other', async () => {
  const past = { opensAt: new Date(Date.now() - 9 * HOUR), closesAt: new Date(Date.now() - 1000) };
  const late: string[] = [];
  for (let n = 0; n < 11; n += 1) late.push((await openRound({ ...past, state: 'draft' }))._id);
  await rounds.updateAll({ state: 'draft' }, { state: 'opening' });
  expect((await openRound())?.state).toBe('open');
  for (const roundId of late) {
    expect((await roundOf(roundId)).state).toBe('cancelled');
    expect(await parts.count({ roundId })).toBe(0);
  }
  await rounds.removeAll({});
});

test('of a round whose end came in the midst of opening nothing is left that says who was asked, and no student is shown it', async () => {
  const round = await openRound();
  await rounds.updateWhere({ _id: round._id }, { state: 'opening', turnout: _.remove() });
  const of = { roundId: round._id };
  const left = async () => [await rolls.count(of), await urns.count(of), await roundKeys.count({ _id: round._id })];
  expect((await left()).every((count) => count > 0)).toBe(true);
  for (const minutes of [0, 11]) {
    const at = new Date(round.closesAt.getTime() + minutes * 60_000);
    for (const job of [openRounds, clearRounds]) await runJob(job, at);
  }
  expect(await left()).toEqual([0, 0, 0]);
  expect((await notices.find({ 'params.round': round._id }).get()).data).toEqual([]);
  expect((await roundFor(STUDENT, round._id)).error.code).toBe('ROUND_NOT_FOUND');
  const plan = await survey(OFFICER, 'round-plan', { place: JILIN.id, id: round._id });
  expect(plan.data).toMatchObject({ state: 'cancelled', steps: [], cancelled: { reason: '', wasOpen: false } });
});

test('rounds that wait in the midst of opening are all looked at, the one that is due first first', async () => {
  const due: string[] = [];
  for (let n = 0; n < 12; n += 1) due.push((await openRound({ opensAt: new Date(Date.now() - n * HOUR) }))._id);
  await rounds.updateAll({ state: 'open' }, { state: 'opening' });
  expect(await runJob(openRounds)).toEqual({ opened: 12 });
  for (const id of due) expect((await roundOf(id)).state).toBe('open');
});

describe('a round that was held', () => {
  const late = async (minutesLeft: number) => {
    const [opensAt, closesAt] = [new Date(Date.now() - 9 * 24 * HOUR), new Date(Date.now() + minutesLeft * 60_000)];
    const { _id } = await openRound({ opensAt, closesAt, state: 'draft' });
    await rounds.updateWhere({ _id }, { state: 'planned' });
    const before = Date.now();
    await runJob(openRounds);
    return { before, round: await roundOf(_id) };
  };

  test('does not open minutes before its end, when nothing can come out low in it any more: it is given up', async () => {
    for (const left of [5, 23 * 60 - 1]) {
      const { round } = await late(left);
      expect([left, round.state, round.cancelled?.untold]).toEqual([left, 'cancelled', true]);
      await runJob(tellOfGivenUp, noon(1));
      const { data } = await notices.find({ 'params.round': round._id }).limit(1).get();
      expect(data[0]?.params).toMatchObject({ day: dayOf(opensUntil(round)) });
    }
  });

  test('and opens in time was open from then on, in its results too', async () => {
    const { before, round } = await late(25 * 60);
    expect([round.state, round.opensAt.getTime() >= before]).toEqual(['open', true]);
    await closeNow(round);
    const results = await survey(STUDENT, 'results', { round: round._id, school: JILIN.id, version: 0 });
    expect(results.data.opensAt).toBe(round.opensAt.toISOString());
  });

  test('in the midst of opening, when something comes out low without a plan, opens once it has one; its desk sees why', async () => {
    const round = await openRound({ opensAt: new Date(Date.now() - HOUR), lacksPeople: true });
    await rounds.updateWhere({ _id: round._id }, { state: 'opening' });
    const before = { ...round, _id: 'round-of-before', closesAt: new Date(), threshold: 0.6 };
    const part = { _id: `${before._id}:${JILIN.id}`, schoolId: JILIN.id };
    await addFindings(before, part, [{ item: 'warm', row: null, positive: 4, n: 100 }]);
    const waitsFor = async () => {
      const { data } = await survey(OFFICER, 'rounds', { place: JILIN.id, behind: null });
      const listed = data.rounds.find(({ id }: { id: string }) => id === round._id);
      return [listed.state, listed.waitsFor, (await plan(OFFICER, round._id)).data.waitsFor];
    };
    expect(await runJob(openRounds)).toEqual({ opened: 0 });
    expect(await waitsFor()).toEqual(['planned', 'plans', 'plans']);
    await findings.removeAll({});
    expect(await runJob(openRounds)).toEqual({ opened: 1 });
    expect(await waitsFor()).toEqual(['open', null, null]);
    await rounds.removeAll({});
  });

  test('by nothing but a scheduler that came half an hour late opens, though it was to last a day and no more', async () => {
    const opensAt = new Date(Date.now() - HOUR / 2);
    const round = await openRound({ opensAt, closesAt: new Date(opensAt.getTime() + 24 * HOUR), state: 'draft' });
    await rounds.updateWhere({ _id: round._id }, { state: 'planned' });
    await runJob(openRounds);
    expect((await roundOf(round._id)).state).toBe('open');
  });
});

describe('the desk is told that what it settled was given up', () => {
  test.each(['planned', 'opening'] as const)(
    'once, by day, wherever the job dies, of one that was still %s',
    async (from) => {
      const round = await openRound({ opensAt: new Date(Date.now() + HOUR), closesAt: noon(5) });
      await rounds.updateWhere({ _id: round._id }, { state: from });
      await runJob(openRounds, noon(5));
      const { state, cancelled } = await roundOf(round._id);
      expect([state, cancelled?.from, cancelled?.untold]).toEqual(['cancelled', from, true]);
      await runJob(tellOfGivenUp, new Date(noon(5).getTime() + 12 * HOUR));
      expect(await toldOf(round._id)).toEqual({});
      const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
      for (let served = 0; served < 5; served += 1) {
        door.dieAfter(served, served % 2 === 0);
        await runJob(tellOfGivenUp, noon(6)).catch(() => undefined);
        door.revive();
      }
      said.mockRestore();
      for (const days of [6, 7]) await runJob(tellOfGivenUp, noon(days));
      const told = await toldOf(round._id);
      expect(Object.keys(told).sort()).toEqual([ADMIN, LEAGUE, OFFICER].map(idOf).sort());
      expect(Object.values(told)).toEqual([1, 2, 3].map(() => ['round-given-up']));
      expect((await roundOf(round._id)).cancelled?.untold).toBeUndefined();
    },
  );
});
