import { partIdOf } from '../../../cloudfunctions/_kit/survey/parts';
import { rounds } from '../../../cloudfunctions/_kit/survey/rounds';
import { decide, surveyTexts } from '../../../cloudfunctions/_kit/survey/texts';
import { closeRounds } from '../../../cloudfunctions/scheduler/jobs/close-rounds';
import { countTextsAgain } from '../../../cloudfunctions/scheduler/jobs/count-texts';
import type { Institution } from '../../../config/seed/province';
import { castAt, roundOf } from './counted';
import { openDemoRounds } from './open-rounds';
import { DORMITORIES, UNFIT } from './surveys-dormitory';
import { UNION } from './surveys-union';
import { VOTE } from './surveys-vote';

/** More than closing the demo's rounds takes. */
const CLOSING_MS = 60_000;

/** Texts are read by somebody: some are public, some withheld, others wait. */
async function readSome(partId: string, by: string, at: Date): Promise<void> {
  const { data } = await surveyTexts.find({ partId }).orderBy('_id', 'asc').limit(100).get();
  const decider = { by, office: '权益部', at };
  const good = data.filter(({ text }) => !UNFIT.some((one) => one.text === text)).slice(0, 6);
  for (const one of good)
    await decide(one, { state: 'released', why: null, remark: '', ...decider, key: `demo-${one._id}` });
  for (const one of data) {
    const unfit = UNFIT.find(({ text }) => text === one.text);
    if (!unfit) continue;
    const { why, remark } = unfit;
    await decide(one, { state: 'withheld', why, remark, ...decider, key: `demo-${one._id}` });
  }
}

/** Rounds at each school that are over and counted, as the scheduler counts them; some of what was written is read. */
export async function seedResults(
  schools: readonly { school: Institution; admin: string }[],
  now: Date,
): Promise<void> {
  const made = schools.flatMap(({ school, admin }) =>
    [...DORMITORIES, UNION, VOTE].map((demo) => ({ demo, school, admin, round: roundOf(demo, school, admin, now) })),
  );
  const task = { now, endsAt: new Date(Date.now() + CLOSING_MS) };
  for (const { round } of made) await rounds.add(round);
  await openDemoRounds();
  for (const { round, school, demo } of made) await castAt(round, school, demo);
  await closeRounds.run(task);
  for (const { round, school, admin, demo } of made)
    if (DORMITORIES.includes(demo)) await readSome(partIdOf(round._id, school.id), admin, now);
  await countTextsAgain.run(task);
}
