import { _ } from '../_kit/database';
import { hasTime, type Task } from '../_kit/job';
import { unplannedFindings } from '../_kit/survey/findings';
import { rounds } from '../_kit/survey/rounds';
import { everyRound } from './every-round';

/**
 * Planned rounds whose hour has come begin to open, unless something that came out low in an earlier round of the same place has
 * no plan yet (product.md section 3): that may have come out after this one was planned. A round that was held until its end
 * does not open any more.
 */
export async function beginRounds(task: Task): Promise<void> {
  const due = { state: 'planned', opensAt: _.lte(task.now), closesAt: _.gt(task.now) };
  for (const { _id, place } of await everyRound(due, ['place'])) {
    if (!hasTime(task)) return;
    if ((await unplannedFindings(place)) > 0) continue;
    await rounds.updateWhere({ _id, state: 'planned' }, { state: 'opening', version: _.inc(1) });
  }
}
