import { approverOf, schoolsToDecide } from '@domain/identity/approval';
import { idsOf, isThem } from '@domain/identity/membership';
import type { ApprovalsView } from '@types_/identity/approval-view';
import { _, anyOf, isOneOf } from '../../_kit/database';
import { approvals, isRebind } from '../../_kit/identity/approvals';
import { people } from '../../_kit/people';
import type { Call } from '../../_kit/router';
import { openingView, rebindView, type SeenRequest, waitingView } from '../requests';

const MOST = 200;
/** How long somebody sees what became of a request of theirs. */
const REMEMBERED_MS = 14 * 86_400_000;

/** What concerns the caller: what they may decide, what they asked for, and who asks for what is theirs. */
function concerning({ actor, account, person, now }: Call<unknown>): Record<string, unknown>[] {
  const open = { until: _.gt(now) };
  const recent = { askedAt: _.gt(new Date(now.getTime() - REMEMBERED_MS)) };
  const desks = schoolsToDecide(actor, 'rebind', now);
  const leagues = schoolsToDecide(actor, 'opening', now);
  const rebind = { kind: 'rebind' };
  const queries: Record<string, unknown>[] = person
    ? [
        { ...rebind, personId: person._id, state: 'pending', ...open },
        { kind: 'opening', askedBy: isOneOf(idsOf(actor)), ...recent },
      ]
    : [
        { ...rebind, askedBy: account },
        { ...rebind, from: account, state: _.in(['approved', 'done']) },
      ];
  if (desks.length > 0)
    queries.push({ ...rebind, schoolId: _.in(desks), state: _.in(['pending', 'objected']), ...open });
  if (leagues.length > 0) queries.push({ kind: 'opening', schoolId: _.in(leagues), state: 'pending', ...open });
  return queries;
}

const newestFirst = (a: SeenRequest, b: SeenRequest) => b.askedAt.getTime() - a.askedAt.getTime();

/** All requests that concern the caller, in one look: empty for whom none does. */
export async function listApprovals(call: Call<unknown>): Promise<ApprovalsView> {
  const { actor, account, person, now } = call;
  const { list } = await approvals
    .aggregate()
    .match(anyOf(concerning(call)))
    .sort({ askedAt: -1 })
    .limit(MOST)
    .lookup(people.joined('personId', '_id', 'person'))
    .lookup(people.joined('askedBy', '_id', 'asker'))
    .end();
  const all = (list as SeenRequest[]).sort(newestFirst);
  const waiting = all.filter((one) => ['pending', 'objected'].includes(one.state) && approverOf(actor, one, now));
  const mine = all.find((one) => isRebind(one) && [one.askedBy, one.from].includes(account));
  const against =
    person && all.find((one) => one.kind === 'rebind' && one.personId === person._id && one.state === 'pending');
  return {
    waiting: waiting.reverse().flatMap((one) => waitingView(one, now)),
    asked: all.flatMap((one) => (one.kind === 'opening' && isThem(actor, one.askedBy) ? [openingView(one, now)] : [])),
    rebind: !person && mine && isRebind(mine) ? rebindView(mine, now, account) : null,
    against: against
      ? { id: against._id, askedAt: against.askedAt.toISOString(), until: against.until.toISOString() }
      : null,
  };
}
