import { lackOf } from '@domain/survey/asked';
import type { PlaceId } from '@types_/identity/place';
import { _ } from '../../_kit/database';
import { hasTime, type Task } from '../../_kit/job';
import { askedCount, type CountedStudents, sizesAsked } from '../../_kit/survey/asked-people';
import { unplannedFindings } from '../../_kit/survey/findings';
import { beingCounted, type RoundDocument, rounds } from '../../_kit/survey/rounds';
import { everyRound } from './every-round';

const isCounting = async (place: PlaceId, now: Date): Promise<boolean> =>
  (await rounds.aggregate().match(beingCounted(place, now)).limit(1).project({ _id: 1 }).end()).list.length > 0;

/**
 * Whether the rounds of a place must not open now: an earlier one is over and still being counted, or something that came out low in one has
 * no plan yet (product.md section 3). In this order: what is counted has its findings written before it is closed.
 */
export const isHeld = async (place: PlaceId, now: Date): Promise<boolean> =>
  (await isCounting(place, now)) || (await unplannedFindings(place)) > 0;

type Due = Pick<RoundDocument, '_id' | 'schools' | 'eligible' | 'lacksPeople'>;

/** Whether whom a round asks is not there, or so few that it must not be asked; noted where its desk sees it. */
async function lacksPeople({ _id, schools, eligible, lacksPeople: before = false }: Due): Promise<boolean> {
  const found = rounds.aggregate().match({ _id }).limit(1).project({ _id: 1 });
  const [round] = (await found.lookup(sizesAsked(schools, eligible, 'asked')).end()).list as {
    asked: CountedStudents[];
  }[];
  const lacks = lackOf(eligible, (round?.asked ?? []).map(askedCount)) !== null;
  if (lacks !== before) await rounds.updateWhere({ _id, state: 'planned' }, { lacksPeople: lacks });
  return lacks;
}

/**
 * Planned rounds whose hour has come begin to open, unless something holds those of their place, or whom it asks is not there: all may
 * have come after this one was planned.
 */
export async function beginRounds(task: Task): Promise<void> {
  const due = { state: 'planned', opensAt: _.lte(task.now) };
  for (const round of await everyRound(due, ['place', 'schools', 'eligible', 'lacksPeople'])) {
    if (!hasTime(task)) return;
    const { _id, place } = round;
    if (await lacksPeople(round)) continue;
    if (await isHeld(place, task.now)) continue;
    const begun = { state: 'opening', begunAt: task.now, version: _.inc(1) };
    await rounds.updateWhere({ _id, state: 'planned' }, begun);
  }
}
