import { hostTerms } from '@domain/appointment/host';
import { isPublic } from '@domain/appointment/session-life';
import { dayOf } from '@domain/core/school-clock';
import type { AppointmentActions } from '@types_/appointment/actions';
import { CHANNELS, type Channel } from '@types_/appointment/channel';
import type { ChannelFigures, CommitmentsView, LastPromises } from '@types_/appointment/commitment-view';
import { type CommitmentStateName, MINUTES_LIMITS } from '@types_/appointment/minutes';
import { SESSION_STATES } from '@types_/appointment/session';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import {
  commitmentRow,
  commitments,
  commitmentsBeside,
  type ListedCommitment,
  lastOf,
  lastPromisesBeside,
} from '../../_kit/appointment/commitments';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _, Collection } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { mayReport } from '../commitment-look';
import { isSeen } from '../seen-session';
import { HEAD_FIELDS, sessionHead } from '../session-head';

const institutions = new Collection<{ _id: string; name: string }>('institutions');
const MOST_GROUPS = 200;

interface Counted {
  _id: { channel: Channel; state: CommitmentStateName; contested: boolean; disputed: boolean };
  count: number;
}
type Late = { _id: Channel; count: number };

/** For each way of meeting with promises how many were kept of how many: what most who were there contradict is not kept, nor what somebody does while the desk has not answered. */
function figuresOf(counts: readonly Counted[], late: readonly Late[]): ChannelFigures[] {
  const sum = (channel: Channel, wanted: (one: Counted['_id']) => boolean) =>
    counts.reduce((all, { _id, count }) => all + (_id.channel === channel && wanted(_id) ? count : 0), 0);
  return CHANNELS.map((channel) => ({
    channel,
    made: sum(channel, () => true),
    kept: sum(channel, ({ state, contested, disputed }) => state === 'kept' && !contested && !disputed),
    open: sum(channel, ({ state }) => state === 'open'),
    overdue: late.find(({ _id }) => _id === channel)?.count ?? 0,
    broken: sum(channel, ({ state }) => state === 'broken'),
    contested: sum(channel, ({ state, contested }) => state === 'kept' && contested),
    disputed: sum(channel, ({ state, contested, disputed }) => state === 'kept' && !contested && disputed),
  })).filter(({ made }) => made > 0);
}

/** What was promised at a school and what became of it, for anybody. Two requests. */
export async function listCommitments({
  input,
  actor,
  now,
}: Call<InputOf<AppointmentActions, 'commitments'>>): Promise<CommitmentsView> {
  const { schoolId } = input;
  const fields = { channel: '$channel', state: '$state', contested: '$contested', disputed: '$disputed' };
  const { list } = await institutions
    .aggregate()
    .match({ _id: schoolId })
    .limit(1)
    .lookup(commitmentsBeside({ schoolId }, 'rows', MINUTES_LIMITS.shown + 1))
    .lookup(commitments.groupsBeside({ schoolId }, fields, 'counts', MOST_GROUPS))
    .lookup(
      commitments.countsBeside({ schoolId, state: 'open', day: _.lt(dayOf(now)) }, 'channel', 'late', MOST_GROUPS),
    )
    .end();
  const [found] = list as { rows: ListedCommitment[]; counts: Counted[]; late: Late[] }[];
  const rows = found?.rows ?? [];
  return {
    channels: figuresOf(found?.counts ?? [], found?.late ?? []),
    commitments: rows.slice(0, MINUTES_LIMITS.shown).map((one) => commitmentRow(one, now, mayReport(actor, one, now))),
    more: rows.length > MINUTES_LIMITS.shown,
  };
}

/** What became of what was promised the last time: in the same series, or with the same office. Two requests. */
export const lastPromises = beside(
  async (call: Call<InputOf<AppointmentActions, 'last-promises'>>): Promise<LastPromises> => {
    const { actor, now } = call;
    const session = call.earlier as SessionDocument | null;
    if (!session || !isSeen(session, call)) throw new Refusal('SESSION_NOT_FOUND');
    const { list } = await institutions
      .aggregate()
      .match({ _id: session.schoolId })
      .limit(1)
      .lookup(lastPromisesBeside(session, 'last'))
      .end();
    const promises = lastOf((list[0] as { last: ListedCommitment[] } | undefined)?.last ?? [], session.series);
    const [first] = promises;
    if (!first) return { last: null };
    const { sessionId, title, heldAt } = first;
    return {
      last: {
        ...{ sessionId, title, heldAt: heldAt.toISOString() },
        promises: promises.map((one) => commitmentRow(one, now, mayReport(actor, one, now))),
      },
    };
  },
  ({ id }) => sessions.firstBeside({ _id: id }, 'session', 1),
);

const SHOWN_TO_HOST = SESSION_STATES.filter((state) => isPublic(state) && state !== 'cancelled');
const MOST_SESSIONS = 60;

/** The sessions of whoever is met, the latest first, and what their office has promised and not kept yet. Two requests. */
export async function showHostDesk({
  actor,
  now,
  input,
}: Call<InputOf<AppointmentActions, 'host-desk'>>): Promise<OutputOf<AppointmentActions, 'host-desk'>> {
  const terms = hostTerms(actor, now);
  const schoolId = terms[0]?.schoolId;
  if (!schoolId) throw new Refusal('NOT_ALLOWED');
  const offices = terms.filter((one) => one.schoolId === schoolId).map(({ office }) => office);
  const until = input.until === undefined ? {} : { startsAt: _.lte(new Date(input.until)) };
  const theirs = { schoolId, 'host.office': _.in(offices), state: _.in(SHOWN_TO_HOST), ...until };
  const { list } = await institutions
    .aggregate()
    .match({ _id: schoolId })
    .limit(1)
    .lookup(sessions.latestBeside(theirs, 'sessions', 'startsAt', MOST_SESSIONS + 1, HEAD_FIELDS))
    .lookup(commitmentsBeside({ schoolId, owner: _.in(offices), state: 'open' }, 'promises', MINUTES_LIMITS.shown + 1))
    .end();
  const [found] = list as { sessions: SessionDocument[]; promises: ListedCommitment[] }[];
  const [held, promised] = [found?.sessions ?? [], found?.promises ?? []];
  return {
    ...{ sessions: held.slice(0, MOST_SESSIONS).map(sessionHead), more: held.length > MOST_SESSIONS },
    morePromises: promised.length > MINUTES_LIMITS.shown,
    commitments: promised
      .slice(0, MINUTES_LIMITS.shown)
      .sort((a, b) => (a.day < b.day ? -1 : 1))
      .map((one) => commitmentRow(one, now, mayReport(actor, one, now))),
  };
}
