import { checkText, SCENES } from '../../_kit/content-check';
import { _ } from '../../_kit/database';
import { hasTime, type Task } from '../../_kit/job';
import { rounds } from '../../_kit/survey/rounds';
import { openidsOf } from '../openids';
import { everyRound } from './every-round';

/** So long a check is tried again: the platform knows no writer who was away for two hours. */
const TRIED_MS = 3_600_000;

/**
 * Asks the platform once more about reasons for which rounds were called off while its check failed. Nobody but those who look after the
 * round reads one that it does not clear. How many it cleared.
 */
export async function checkReasons(task: Task): Promise<number> {
  const since = new Date(task.now.getTime() - TRIED_MS);
  let cleared = 0;
  for (const { _id, cancelled } of await everyRound({ 'cancelled.unchecked': true, 'cancelled.at': _.gt(since) }, [
    'cancelled',
  ])) {
    if (!hasTime(task)) break;
    const openid = cancelled && (await openidsOf([cancelled.by])).get(cancelled.by);
    if (!openid) continue;
    const { is } = await checkText(cancelled.reason, { openid, scene: SCENES.filing });
    if (is !== 'pass') continue;
    await rounds.updateWhere({ _id, 'cancelled.unchecked': true }, { 'cancelled.unchecked': _.remove() });
    cleared += 1;
  }
  return cleared;
}
