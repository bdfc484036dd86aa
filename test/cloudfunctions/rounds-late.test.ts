import { _ } from '../../cloudfunctions/_kit/database';
import { notices } from '../../cloudfunctions/_kit/notices';
import { parts } from '../../cloudfunctions/_kit/survey/parts';
import { rolls } from '../../cloudfunctions/_kit/survey/rolls';
import { roundKeys } from '../../cloudfunctions/_kit/survey/round-keys';
import { rounds } from '../../cloudfunctions/_kit/survey/rounds';
import { urns } from '../../cloudfunctions/_kit/survey/urns';
import { clearRounds } from '../../cloudfunctions/scheduler/jobs/clear-rounds';
import { openRounds } from '../../cloudfunctions/scheduler/jobs/open-rounds';
import { runJob } from '../support/jobs';
import { OFFICER, STUDENT } from '../support/scene';
import { JILIN, seedTwoSchools } from '../support/schools';
import { openRound } from '../support/survey';
import { roundFor } from '../support/survey-answer';
import { roundOf, survey } from '../support/survey-rounds';

const HOUR = 3_600_000;

beforeAll(seedTwoSchools);

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
