import { _ } from '../../_kit/database';
import { approvals, isRebind, type RebindRequest } from '../../_kit/identity/approvals';
import { moveLine, tellBoth } from '../../_kit/identity/rebinding';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { people } from '../../_kit/people';

const AT_ONCE = 50;

/** Moves the binding unless the officer's call has done it, tells both, and is done; whoever dies in between does it again. */
async function carryOut(request: RebindRequest, now: Date): Promise<'done' | 'ended' | 'busy'> {
  const result = await moveLine(request, await people.get(request.personId), now);
  if (result === 'busy') return 'busy';
  const state = result === 'moved' ? 'done' : 'ended';
  const ending = result === 'moved' ? null : result;
  await tellBoth(request, state === 'done' ? 'rebind-done' : 'rebind-refused', now);
  const { _id, version } = request;
  await approvals.updateWhere({ _id, version }, { state, ending, version: _.inc(1) });
  return state;
}

/** Carries out what officers have approved: what their own call could not finish, and the notices. */
export const carryOutRebinds: Job = {
  name: 'carry-out-rebinds',
  everyMinutes: 1,
  run: async (task: Task) => {
    const counts = { done: 0, ended: 0, busy: 0 };
    const { data } = await approvals.find({ state: 'approved', kind: 'rebind' }).limit(AT_ONCE).get();
    for (const request of data) if (isRebind(request) && hasTime(task)) counts[await carryOut(request, task.now)] += 1;
    return counts;
  },
};
