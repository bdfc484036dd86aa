import { MINUTED } from '@domain/appointment/channel';
import { dayOf } from '@domain/core/school-clock';
import type { AppointmentActions } from '@types_/appointment/actions';
import { CHANNELS, type Channel } from '@types_/appointment/channel';
import type { ChannelFigures, CommitmentsView, LastPromises } from '@types_/appointment/commitment-view';
import { type CommitmentStateName, MINUTES_LIMITS, MISSING_DAYS } from '@types_/appointment/minutes';
import type { SessionState } from '@types_/appointment/session';
import type { InputOf } from '@types_/core/envelope';
import {
  commitmentRow,
  commitments,
  endedPromisesBeside,
  type ListedCommitment,
  lastOf,
  lastPromisesBeside,
  openPromisesBeside,
} from '../../_kit/appointment/commitments';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _, anyOf, type Beside, Collection } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { mayReport } from '../commitment-look';
import { isSeen } from '../seen-session';

const institutions = new Collection<{ _id: string; name: string }>('institutions');
const MOST_GROUPS = 200;
const OVER: SessionState[] = ['minuted', 'closed'];

interface Counted {
  _id: { channel: Channel; state: CommitmentStateName; contested: boolean; disputed: boolean };
  count: number;
}
type OfChannel = { _id: Channel; count: number };

const countOf = (counts: readonly OfChannel[], channel: Channel): number =>
  counts.find(({ _id }) => _id === channel)?.count ?? 0;

/** What is counted of a school: promises by how they stand, and its sessions. */
interface Figures {
  counts: Counted[];
  late: OfChannel[];
  moved: OfChannel[];
  resumed: OfChannel[];
  over: OfChannel[];
  unwritten: OfChannel[];
  unnoted: OfChannel[];
}

/**
 * For each way of meeting how many promises were kept of how many: what most who were there contradict is not kept, nor what somebody does
 * while the desk has not answered, nor what goes on after it was said to be. Beside it how many sessions have no minutes, and of how many nobody knows
 * whether they took place.
 */
function figuresOf({ counts, late, moved, resumed, over, unwritten, unnoted }: Figures): ChannelFigures[] {
  const sum = (channel: Channel, wanted: (one: Counted['_id']) => boolean) =>
    counts.reduce((all, { _id, count }) => all + (_id.channel === channel && wanted(_id) ? count : 0), 0);
  return CHANNELS.map((channel) => ({
    channel,
    ...{ sessions: countOf(over, channel), unwritten: countOf(unwritten, channel), unnoted: countOf(unnoted, channel) },
    made: sum(channel, () => true),
    kept: sum(channel, ({ state, contested, disputed }) => state === 'kept' && !contested && !disputed),
    open: sum(channel, ({ state }) => state === 'open'),
    overdue: countOf(late, channel),
    moved: countOf(moved, channel),
    broken: sum(channel, ({ state }) => state === 'broken'),
    contested: sum(channel, ({ state, contested }) => state === 'kept' && contested),
    disputed: sum(channel, ({ state, contested, disputed }) => state === 'kept' && !contested && disputed),
    resumed: countOf(resumed, channel),
  })).filter((one) => one.sessions + one.unnoted + one.made > 0);
}

const NONE: Figures = { counts: [], late: [], moved: [], resumed: [], over: [], unwritten: [], unnoted: [] };

/** What counts the promises of a school, and its sessions. */
function figuresBeside(schoolId: string, now: Date): Beside[] {
  const fields = { channel: '$channel', state: '$state', contested: '$contested', disputed: '$disputed' };
  const promises = (query: object, as: string) =>
    commitments.countsBeside({ schoolId, ...query }, 'channel', as, MOST_GROUPS);
  const minuted = { schoolId, channel: _.in(MINUTED) };
  // Nothing is missing before whoever writes minutes had their time.
  const isMissing = { state: 'held' as const, endsAt: _.lt(new Date(now.getTime() - MISSING_DAYS * 86_400_000)) };
  const without = (more: object) =>
    anyOf([
      { ...minuted, ...isMissing, ...more },
      { ...minuted, unwritten: true, ...more },
    ]);
  const noted = { 'ended.here': _.neq(0) };
  const over = anyOf([
    { ...minuted, ...isMissing, ...noted },
    { ...minuted, state: _.in(OVER), ...noted },
    { ...minuted, state: _.in(OVER), unwritten: _.neq(true) },
  ]);
  return [
    commitments.groupsBeside({ schoolId }, fields, 'counts', MOST_GROUPS),
    promises({ state: 'open', day: _.lt(dayOf(now)) }, 'late'),
    promises({ 'words.what': 'move' }, 'moved'),
    promises({ state: 'open', round: _.gt(0) }, 'resumed'),
    sessions.countsBeside(over, 'channel', 'over', MOST_GROUPS),
    sessions.countsBeside(without(noted), 'channel', 'unwritten', MOST_GROUPS),
    sessions.countsBeside(without({ 'ended.here': 0 }), 'channel', 'unnoted', MOST_GROUPS),
  ];
}

type ListCall = Call<InputOf<AppointmentActions, 'commitments'>>;

/** The promises behind the last one that was shown: first those that are open, then the others. */
function rowsBeside({ schoolId, after }: ListCall['input']): Beside[] {
  const most = MINUTES_LIMITS.shown + 1;
  if (after?.day === null)
    return [endedPromisesBeside(schoolId, 'ended', most, { id: after.id, heldAt: new Date(after.heldAt) })];
  const open = after ? { id: after.id, day: after.day } : null;
  return [openPromisesBeside(schoolId, 'open', most, open), endedPromisesBeside(schoolId, 'ended', most, null)];
}

/** What was promised at a school and what became of it, for anybody, page by page; the figures come with the first one. Two requests. */
export async function listCommitments({ input, actor, now }: ListCall): Promise<CommitmentsView> {
  const { schoolId, after } = input;
  const beside = [...rowsBeside(input), ...(after ? [] : figuresBeside(schoolId, now))];
  const looking = institutions.aggregate().match({ _id: schoolId }).limit(1);
  const { list } = await beside.reduce((stage, one) => stage.lookup(one), looking).end();
  const {
    open = [],
    ended = [],
    ...found
  } = (list[0] ?? {}) as Partial<Figures & Record<'open' | 'ended', ListedCommitment[]>>;
  const rows = [...open, ...ended];
  return {
    channels: figuresOf({ ...NONE, ...found }),
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
