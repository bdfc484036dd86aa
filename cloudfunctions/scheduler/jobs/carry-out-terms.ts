import type { PendingChange } from '@domain/identity/pending';
import { carryOut } from '../../_kit/identity/carry-out-terms';
import { type PlaceDocument, places, saveCarriedOut } from '../../_kit/identity/places';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { type Notice, notify } from '../../_kit/notice/notices';

/** Places looked at in a run; the next run takes the next ones. */
const PLACES_A_RUN = 50;

function noticeOf({ what, membership }: PendingChange, to: string): Notice {
  const { id, role, office, scopeName } = membership;
  return {
    to,
    kind: what === 'end' ? 'role-ended' : 'role-granted',
    params: { role, office, scope: scopeName },
    about: id,
  };
}

/** Carries out what a place has decided, in its order, and tells the people; how many changes. */
async function carryOutAt(place: PlaceDocument, task: Task): Promise<number> {
  const notices: Notice[] = [];
  let done = 0;
  for (const change of place.pending) {
    if (!hasTime(task)) break;
    const outcome = await carryOut(change);
    if (!outcome.done) break;
    if (outcome.personId) notices.push(noticeOf(change, outcome.personId));
    done += 1;
  }
  await notify(notices, task.now);
  // Whoever decides something meanwhile leaves everything pending, which does no harm: the next run does it again.
  if (done > 0) await saveCarriedOut(place, place.pending.slice(done));
  return done;
}

/** What calls have decided about terms and left to be done, and what a dead call has left: no later than a minute. */
export const carryOutTerms: Job = {
  name: 'carry-out-terms',
  everyMinutes: 1,
  async run(task) {
    const { data } = await places.find({ waiting: true }).orderBy('_id', 'asc').limit(PLACES_A_RUN).get();
    let changes = 0;
    for (const place of data) changes += await carryOutAt(place, task);
    return { changes };
  },
};
