import { sealEnvelope } from '@domain/survey/ballot-paper';
import { _ } from '../../cloudfunctions/_kit/database';
import { saveState } from '../../cloudfunctions/_kit/job-state';
import { rounds } from '../../cloudfunctions/_kit/survey/rounds';
import { clearRounds } from '../../cloudfunctions/scheduler/jobs/clear-rounds';
import { remindOfRounds } from '../../cloudfunctions/scheduler/jobs/remind-of-rounds';
import { runJob } from '../support/jobs';
import { ADMIN } from '../support/scene';
import { JILIN, seedTwoSchools } from '../support/schools';
import { openRound, random, stampFor } from '../support/survey';
import { cancel, noon, restOtherRounds, toldOf } from '../support/survey-rounds';
import { lineAt, student } from '../support/two-numbers';

jest.setTimeout(120_000);
beforeAll(seedTwoSchools);
restOtherRounds();

/** A round that has been open for days and has told of its opening: at noon tomorrow its half time is due. */
const halfOver = () => openRound({ opensAt: noon(-3), closesAt: noon(4), told: ['opening'], begun: ['opening'] });
const remind = () => runJob(remindOfRounds, noon(1));

test('whose number is corrected while a round runs hears of it under the number they have now', async () => {
  const who = await student();
  const round = await halfOver();
  const id = await who.change(JILIN, await lineAt(JILIN));
  await remind();
  const told = await toldOf(round._id);
  expect([told[id], told[who.old]]).toEqual([['survey-reminder'], undefined]);
  expect((await cancel(ADMIN, round._id)).ok).toBe(true);
  await runJob(clearRounds);
  expect((await toldOf(round._id))[id]).toEqual(['survey-cancelled', 'survey-reminder']);
});

test('who took a paper under either number is not reminded, though the other stands on the roll too', async () => {
  const who = await student();
  const second = await lineAt(JILIN);
  const round = await halfOver();
  expect((await stampFor(who.openid, round, sealEnvelope(random).blinded)).ok).toBe(true);
  const id = await who.change(JILIN, second);
  await remind();
  const told = await toldOf(round._id);
  expect([told[id], told[who.old]]).toEqual([undefined, undefined]);
  expect(Object.keys(told).length).toBeGreaterThan(0);
});

test('who was told under the number before is not told again of the same', async () => {
  const who = await student();
  const round = await halfOver();
  await remind();
  expect((await toldOf(round._id))[who.old]).toEqual(['survey-reminder']);
  const id = await who.change(JILIN, await lineAt(JILIN));
  // As if the run had died before it noted that all were told.
  await rounds.updateWhere({ _id: round._id }, { told: _.set(['opening']) });
  await saveState('remind-of-rounds', { walk: '', after: '' });
  await remind();
  const told = await toldOf(round._id);
  expect([told[who.old], told[id]]).toEqual([['survey-reminder'], undefined]);
});
