import { dayOf, isDaytime } from '@domain/core/school-clock';
import { levelOf, placeOf } from '@domain/identity/place';
import { doerAt, opensUntil } from '@domain/survey/round';
import { _ } from '../../_kit/database';
import { hasTime, type Job } from '../../_kit/job';
import { notify } from '../../_kit/notice/notices';
import { type RoundDocument, rounds } from '../../_kit/survey/rounds';
import { holdersOf, staffOf } from '../staff';
import { everyRound } from '../survey/every-round';
import { tried } from '../tried';

const NAME = 'tell-of-given-up';

type GivenUp = Pick<RoundDocument, '_id' | 'place' | 'closesAt'>;

/** Tells who writes and settles the rounds of its place that one was given up; where there is nobody, who comes to it is told the day they do. */
async function tellOf({ _id: round, place: id, closesAt }: GivenUp, now: Date): Promise<boolean> {
  const place = placeOf(id);
  const staff = levelOf(place) === 'school' ? await staffOf([id]) : await holdersOf(['city-admin', 'province-admin']);
  const desk = staff.filter((one) => ['writer', 'head'].includes(doerAt(one, place, now) ?? ''));
  if (desk.length === 0) return false;
  const params = { round, place: id, day: dayOf(opensUntil({ closesAt })) };
  await notify(
    desk.map(({ id: to }) => ({ to, kind: 'round-given-up', params, about: `${round}:given-up` })),
    now,
  );
  return rounds.updateWhere({ _id: round, 'cancelled.untold': true }, { 'cancelled.untold': _.remove() });
}

/**
 * Tells the desk, by day, of a round that was settled and could not open in time (`open-rounds` gives it up): nobody called it off, so
 * nobody knows. Who is killed after telling tells again, and that is telling once (decision 13).
 */
export const tellOfGivenUp: Job = {
  name: NAME,
  everyMinutes: 10,
  async run(task) {
    let told = 0;
    if (!isDaytime(task.now)) return { told };
    for (const round of await everyRound({ 'cancelled.untold': true }, ['place', 'closesAt'])) {
      if (!hasTime(task)) break;
      if (await tried(NAME, round._id, () => tellOf(round, task.now))) told += 1;
    }
    return { told };
  },
};
