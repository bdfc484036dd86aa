import { MINUTES_LIMITS } from '@types_/appointment/minutes';
import type { AttendanceDocument } from '../../_kit/appointment/attendances';
import { type CommitmentDocument, commitments } from '../../_kit/appointment/commitments';
import { minutes } from '../../_kit/appointment/minutes';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _ } from '../../_kit/database';
import type { Notice } from '../../_kit/notice/notices';
import { tellBrought } from './tell-brought';

/** What everybody hears who was there; whose it is comes with it. */
type Told = Omit<Notice, 'to'>;

export const minutesTold = (sessionId: string): Told => ({
  ...{ kind: 'minutes-published', params: { session: sessionId }, about: `${sessionId}:minutes` },
});

const PROMISE = { state: 1, round: 1, owner: 1, day: 1, words: 1 };
type Promised = Pick<CommitmentDocument, '_id' | 'state' | 'round' | 'owner' | 'day' | 'words'>;

/** That a promise is said to be kept, each time anew; or that it was given up, or moved to another day. */
export function promiseTold({ _id, state, round, owner, day, words }: Promised): Told {
  // Whose word it is, an end or another day: who owes it has not said so where the desk has.
  const said = words.filter(({ what }) => what === (state === 'open' ? 'move' : state)).at(-1);
  const params = {
    ...{ commitment: _id, office: said?.instead && !said.appointed ? said.office : owner, day },
    ...(said?.appointed ? { appointed: true } : {}),
  };
  if (state === 'kept') return { kind: 'commitment-kept', params, about: `${_id}:${round}:kept` };
  return { kind: 'commitment-said', params, about: state === 'broken' ? `${_id}:broken` : `${_id}:moved:${day}` };
}

/** Whether somebody counts as there only since they were answered. */
const isLate = ({ what, appeal }: Pick<AttendanceDocument, 'what' | 'appeal'>): boolean =>
  appeal?.says === 'there' && appeal.answer?.granted === true && what !== 'undone';

/**
 * For whoever counts as there only now: that minutes are public, and which promises are said to be kept, about which they may speak as the others.
 * As the others heard it, so that it is told once, whoever tells it first. Where the session was closed without minutes what they brought hears that
 * instead, as the others' cases did. Null: it is to be done again. One request, none for anybody else.
 */
export async function toldLate(one: AttendanceDocument, now: Date): Promise<Notice[] | null> {
  if (!isLate(one)) return [];
  const { sessionId, personId: to, at } = one;
  const { list } = await sessions
    .aggregate()
    .match({ _id: sessionId, startsAt: at })
    .limit(1)
    .lookup(minutes.fieldsBeside({ _id: sessionId, 'versions.0': _.exists(true) }, 'minutes', 1, { state: 1 }))
    .lookup(commitments.fieldsBeside({ sessionId, state: 'kept' }, 'kept', MINUTES_LIMITS.promises, PROMISE))
    .end();
  const [found] = list as (SessionDocument & { minutes: unknown[]; kept: Promised[] })[];
  if (!found) return [];
  if (found.minutes.length === 0) return found.unwritten && !(await tellBrought(found, now)) ? null : [];
  // They may have brought a case of which the minutes say nothing: it is looked again (carry-out-minutes).
  await minutes.updateWhere({ _id: sessionId }, { delivering: true, late: _.inc(1) });
  return [minutesTold(sessionId), ...found.kept.map(promiseTold)].map((told) => ({ to, ...told }));
}
