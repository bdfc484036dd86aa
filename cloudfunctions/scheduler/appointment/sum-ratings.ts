import { RATING_DAYS } from '@types_/appointment/minutes';
import type { SessionState } from '@types_/appointment/session';
import { attendances, thereAt } from '../../_kit/appointment/attendances';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _, $, replaced } from '../../_kit/database';
import { hasTime, type Task } from '../../_kit/job';
import { tried } from '../tried';

const BATCH = 100;
/** A rating that was on its way is written down by then, and clocks differ. */
const SETTLED_MS = 2 * 60_000;
const OVER: SessionState[] = ['held', 'minuted', 'closed'];

async function sumUp({ _id, startsAt }: SessionDocument): Promise<boolean> {
  const { list } = await attendances
    .aggregate()
    .match({ ...thereAt(_id, startsAt), rating: _.gt(0) })
    .group({ _id: null, count: $.sum(1), sum: $.sum('$rating') })
    .end();
  const { count = 0, sum = 0 } = (list[0] as SessionDocument['rated']) ?? {};
  return sessions.updateWhere({ _id, rated: _.exists(false) }, replaced({ rated: { count, sum } }));
}

/**
 * Sums up, once, how those found a session who were there, when the days for it are over. Whoever is taken out of it later, by an appeal or with their
 * account, changes nothing: from before and after everybody could compute what they said. How many were.
 */
export async function sumRatings(task: Task): Promise<number> {
  const endsAt = _.lt(new Date(task.now.getTime() - RATING_DAYS * 86_400_000 - SETTLED_MS));
  const { data } = await sessions
    .find({ rated: _.exists(false), endsAt, state: _.in(OVER) })
    .limit(BATCH)
    .get();
  let summed = 0;
  for (const one of data) if (hasTime(task) && (await tried('close-sessions', one._id, () => sumUp(one)))) summed += 1;
  return summed;
}
