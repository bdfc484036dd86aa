import { parts } from '../../cloudfunctions/_kit/survey/parts';
import { rounds } from '../../cloudfunctions/_kit/survey/rounds';
import { openRounds } from '../../cloudfunctions/scheduler/jobs/open-rounds';
import { runJob } from '../support/jobs';
import { seedTwoSchools } from '../support/schools';
import { openRound } from '../support/survey';
import { roundOf } from '../support/survey-rounds';

const HOUR = 3_600_000;

beforeAll(seedTwoSchools);

test('a round whose end has come is not begun any more, and however many there are of them, they hold up no other', async () => {
  const past = { opensAt: new Date(Date.now() - 9 * HOUR), closesAt: new Date(Date.now() - 1000) };
  const late: string[] = [];
  for (let n = 0; n < 11; n += 1) late.push((await openRound({ ...past, state: 'draft' }))._id);
  await rounds.updateAll({ state: 'draft' }, { state: 'opening' });
  expect((await openRound())?.state).toBe('open');
  for (const roundId of late) {
    expect((await roundOf(roundId)).state).toBe('opening');
    expect(await parts.count({ roundId })).toBe(0);
  }
  await rounds.removeAll({});
});

test('rounds that wait in the midst of opening are all looked at, the one that is due first first', async () => {
  const due: string[] = [];
  for (let n = 0; n < 12; n += 1) due.push((await openRound({ opensAt: new Date(Date.now() - n * HOUR) }))._id);
  await rounds.updateAll({ state: 'open' }, { state: 'opening' });
  expect(await runJob(openRounds)).toEqual({ opened: 12 });
  for (const id of due) expect((await roundOf(id)).state).toBe('open');
});
