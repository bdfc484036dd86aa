import type { PlaceId } from '@types_/identity/place';
import { _ } from '../_kit/database';
import { hasTime, type Task } from '../_kit/job';
import { unplannedFindings } from '../_kit/survey/findings';
import { beingCounted, rounds } from '../_kit/survey/rounds';
import { everyRound } from './every-round';

const isCounting = async (place: PlaceId, now: Date): Promise<boolean> =>
  (await rounds.aggregate().match(beingCounted(place, now)).limit(1).project({ _id: 1 }).end()).list.length > 0;

/**
 * Planned rounds whose hour has come begin to open, unless an earlier round of the same place is over and still being counted, or
 * something that came out low in one has no plan yet (product.md section 3): both may have come after this one was planned. A round
 * that was held until its end does not open any more.
 */
export async function beginRounds(task: Task): Promise<void> {
  const due = { state: 'planned', opensAt: _.lte(task.now), closesAt: _.gt(task.now) };
  for (const { _id, place } of await everyRound(due, ['place'])) {
    if (!hasTime(task)) return;
    // In this order: what is counted has its findings written before it is closed.
    if (await isCounting(place, task.now)) continue;
    if ((await unplannedFindings(place)) > 0) continue;
    await rounds.updateWhere({ _id, state: 'planned' }, { state: 'opening', version: _.inc(1) });
  }
}
