import type { Allotment } from '@types_/appointment/channel';
import { SESSION_TIMES, type SessionState, type SessionTimeProblem } from '@types_/appointment/session';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** When a session is, and when one applies. */
export interface SessionTimes {
  startsAt: Date;
  endsAt: Date;
  opensAt: Date;
  closesAt: Date;
}

interface Timed extends SessionTimes {
  allots: Allotment;
}

/** A session published after its window began opens at that moment: what is past can be used by nobody. */
export const opensFrom = ({ opensAt }: Pick<SessionTimes, 'opensAt'>, now: Date): Date =>
  opensAt < now ? now : opensAt;

/** The earliest begin of a session whose window ends then: a draw wants days between (SESSION_TIMES.leastAfterWindowDays). */
export const earliestStart = ({ closesAt, allots }: Pick<Timed, 'closesAt' | 'allots'>): Date =>
  new Date(closesAt.getTime() + (allots === 'draw' ? SESSION_TIMES.leastAfterWindowDays * DAY : 0));

/** What is wrong with how long a session is. */
function lengthProblem({ startsAt, endsAt }: Pick<Timed, 'startsAt' | 'endsAt'>): SessionTimeProblem | null {
  const length = endsAt.getTime() - startsAt.getTime();
  if (length < SESSION_TIMES.leastMinutes * MINUTE) return 'too-short';
  return length > SESSION_TIMES.mostHours * HOUR ? 'too-long' : null;
}

/** What is wrong with a window, for those who still have it before them. */
function windowProblem(times: Timed, now: Date): SessionTimeProblem | null {
  const window = times.closesAt.getTime() - opensFrom(times, now).getTime();
  const { leastWindowHours, leastFirstComeMinutes, mostWindowDays } = SESSION_TIMES;
  if (window < (times.allots === 'draw' ? leastWindowHours * HOUR : leastFirstComeMinutes * MINUTE))
    return 'window-too-short';
  if (window > mostWindowDays * DAY) return 'window-too-long';
  return times.startsAt < earliestStart(times) ? 'window-too-late' : null;
}

/** Whether a session may be published with these times now; otherwise what is wrong with them (product.md section 4). */
export function sessionTimeProblem(times: Timed, now: Date): SessionTimeProblem | null {
  if (times.startsAt <= now || times.closesAt <= now) return 'too-soon';
  if (times.startsAt.getTime() - now.getTime() > SESSION_TIMES.mostAheadDays * DAY) return 'too-far';
  return lengthProblem(times) ?? windowProblem(times, now);
}

/** A published session whose hour is to change. */
interface Moved extends Timed {
  state: SessionState;
}

/** Nothing has to fit in between window and session any more. */
export const isDrawn = ({ state }: { state: SessionState }): boolean => state === 'drawn' || state === 'confirmed';

/** Whether its seats may have been given to people by now; nobody claims one before the window opens. */
const hasSeated = ({ allots, state, opensAt }: Moved, now: Date): boolean =>
  allots === 'first-come' ? now >= opensAt : state !== 'open';

/**
 * What is wrong with a new begin and end of a published session, whose window stands. Once there may be somebody with a seat, what is
 * moved nearer is a day ahead at least: nobody is absent by the organiser's change.
 */
export function newTimeProblem(times: Moved, before: { startsAt: Date }, now: Date): SessionTimeProblem | null {
  if (times.startsAt <= now) return 'too-soon';
  const isNearer = times.startsAt < before.startsAt;
  if (isNearer && times.startsAt.getTime() - now.getTime() < DAY && hasSeated(times, now)) return 'too-near';
  if (times.startsAt.getTime() - now.getTime() > SESSION_TIMES.mostAheadDays * DAY) return 'too-far';
  return lengthProblem(times) ?? (!isDrawn(times) && times.startsAt < earliestStart(times) ? 'window-too-late' : null);
}
