import type { SessionDocument } from '../../../cloudfunctions/_kit/appointment/sessions';
import type { Glance } from './glance';
import type { Staff } from './owed-of-values';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const DESK = ['officer', 'union-admin'];
/** Longer than any stretch between two runs of the scheduler, the night too. */
const SLACK = DAY / 2;
/** Of what is not minuted, or was never minuted, and of what was minuted and promised nothing. */
const ENDS_AFTER = { quiet: 30 * DAY, unwritten: 60 * DAY };

const isPast = (at: Date, after: number, now: Date): boolean => now.getTime() > at.getTime() + after + SLACK;

/** What time or the scheduler has forgotten of one session; who would move it on is looked at apart. */
function forgotten(session: SessionDocument, { at: now, draws, commitments }: Glance): string | null {
  const { _id, state, allots, closesAt, startsAt, endsAt, ended, channel } = session;
  const isDrawn = allots === 'draw';
  if (state === 'open' && isDrawn && isPast(closesAt, 2 * MINUTE, now)) return 'its list is not sealed';
  if (state === 'frozen' && !draws.has(_id)) return 'it is frozen without a list';
  if (state === 'frozen' && isPast(startsAt, 0, now)) return 'it was not drawn, and is not cancelled';
  if (['open', 'drawn', 'confirmed'].includes(state) && isPast(endsAt, DAY, now)) return 'nobody has ended it';
  if (ended && !ended.settled && isPast(ended.at, 2 * MINUTE, now)) return 'who was not there is not written down';
  const promised = [...commitments.values()].filter(({ sessionId }) => sessionId === _id);
  if (state === 'minuted' && promised.length > 0) {
    const isOver = promised.every(
      (one) => one.state !== 'open' && !one.disputed && one.endedAt && isPast(one.endedAt, 0, now),
    );
    return isOver ? 'everything promised has ended, and it is not closed' : null;
  }
  if (state === 'minuted')
    return isPast(endsAt, ENDS_AFTER.quiet, now) ? 'nothing was promised, and it is not closed' : null;
  if (state !== 'held') return null;
  return isPast(endsAt, channel !== 'activity' ? ENDS_AFTER.unwritten : ENDS_AFTER.quiet, now)
    ? 'it was held, and is not closed'
    : null;
}

/** What a session that is closed says of itself that is not so: that all is done, or that nobody has written anything. */
function untrue({ _id, channel, unwritten = false }: SessionDocument, { minutes, commitments }: Glance): string | null {
  const hasMinutes = (minutes.get(_id)?.versions.length ?? 0) > 0;
  const isOpen = [...commitments.values()].some(
    (one) => one.sessionId === _id && (one.state === 'open' || one.disputed),
  );
  if (isOpen) return 'something promised there is open';
  if (unwritten !== (channel !== 'activity' && !hasMinutes))
    return `it says ${unwritten ? '' : 'not '}that it has no minutes`;
  return null;
}

/** Sessions with which nothing will happen: nobody is there who moves them on, or the hour for it is past. */
export function faultsOfLives(glance: Glance, staff: Staff): string[] {
  const all = [...glance.sessions.values()].filter(({ state }) => state !== 'cancelled');
  return all.flatMap((session) => {
    if (session.state === 'closed') {
      const fault = untrue(session, glance);
      return fault === null ? [] : [`${session._id} is closed: ${fault}`];
    }
    const hasDesk = staff.some(({ schoolId, role }) => schoolId === session.schoolId && DESK.includes(role));
    const faults = [forgotten(session, glance), hasDesk ? null : 'nobody is at its desk'];
    return faults.flatMap((fault) => (fault === null ? [] : [`${session._id} is ${session.state}: ${fault}`]));
  });
}
