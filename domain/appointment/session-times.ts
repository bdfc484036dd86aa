import type { Beacon } from '@types_/appointment/beacon';
import type { Allotment } from '@types_/appointment/channel';
import { SESSION_TIMES, type SessionState, type SessionTimeProblem } from '@types_/appointment/session';
import { dayOf, plusDays } from '../core/school-clock';
import { type PublicDays, startAfterValue } from './beacon';

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
  beacon: Beacon;
}

/** A session published after its window began opens at that moment: what is past can be used by nobody. */
export const opensFrom = ({ opensAt }: Pick<SessionTimes, 'opensAt'>, now: Date): Date =>
  opensAt < now ? now : opensAt;

/**
 * The earliest begin of a session whose window ends then: a draw wants days between (SESSION_TIMES.leastAfterWindowDays), and its
 * public value, which may come later than that. The one rule of the form and of the server.
 */
export function earliestStart(
  { closesAt, allots, beacon }: Pick<Timed, 'closesAt' | 'allots' | 'beacon'>,
  publicDays: PublicDays,
): Date {
  if (allots !== 'draw') return closesAt;
  const days = closesAt.getTime() + SESSION_TIMES.leastAfterWindowDays * DAY;
  return new Date(Math.max(days, startAfterValue({ beacon, closesAt }, publicDays).getTime()));
}

const isTooLate = (times: Timed, publicDays: PublicDays): boolean => times.startsAt < earliestStart(times, publicDays);

/** So far ahead of a session that is put as far away as may be its public value can be asked for. */
const ASKED_DAYS = SESSION_TIMES.mostAheadDays + 31;

/** The weekdays from now on that are free by law, as a form is told of them: with these it counts as the server does. */
export const holidaysFrom = (now: Date, publicDays: PublicDays): string[] =>
  Array.from({ length: ASKED_DAYS }, (_none, ahead) => plusDays(dayOf(now), ahead)).filter(
    (day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && !publicDays.isSchoolDay(day),
  );

/** The same as a calendar. */
export const publicDaysOf = (holidays: readonly string[]): PublicDays => ({
  isSchoolDay: (day) => !holidays.includes(day),
});

/** What is wrong with how long a session is. */
function lengthProblem({ startsAt, endsAt }: Pick<Timed, 'startsAt' | 'endsAt'>): SessionTimeProblem | null {
  const length = endsAt.getTime() - startsAt.getTime();
  if (length < SESSION_TIMES.leastMinutes * MINUTE) return 'too-short';
  return length > SESSION_TIMES.mostHours * HOUR ? 'too-long' : null;
}

/** What is wrong with a window, for those who still have it before them. */
function windowProblem(times: Timed, publicDays: PublicDays, now: Date): SessionTimeProblem | null {
  const window = times.closesAt.getTime() - opensFrom(times, now).getTime();
  const { leastWindowHours, leastFirstComeMinutes, mostWindowDays } = SESSION_TIMES;
  if (window < (times.allots === 'draw' ? leastWindowHours * HOUR : leastFirstComeMinutes * MINUTE))
    return 'window-too-short';
  if (window > mostWindowDays * DAY) return 'window-too-long';
  return isTooLate(times, publicDays) ? 'window-too-late' : null;
}

/** Whether a session may be published with these times now; otherwise what is wrong with them (product.md section 4). */
export function sessionTimeProblem(times: Timed, publicDays: PublicDays, now: Date): SessionTimeProblem | null {
  if (times.startsAt <= now || times.closesAt <= now) return 'too-soon';
  if (times.startsAt.getTime() - now.getTime() > SESSION_TIMES.mostAheadDays * DAY) return 'too-far';
  return lengthProblem(times) ?? windowProblem(times, publicDays, now);
}

/** A published session whose hour is to change. */
interface Moved extends Timed {
  state: SessionState;
}

/** Nothing has to fit in between window and session any more. */
const isDrawn = ({ state }: { state: SessionState }): boolean => state === 'drawn' || state === 'confirmed';

/** Whether its seats may have been given to people by now; nobody claims one before the window opens. */
const hasSeated = ({ allots, state, opensAt }: Moved, now: Date): boolean =>
  allots === 'first-come' ? now >= opensAt : state !== 'open';

type Window = Pick<SessionTimes, 'opensAt' | 'closesAt'>;
const lengthOf = ({ opensAt, closesAt }: Window): number => closesAt.getTime() - opensAt.getTime();

/** A call that was decided before a window opens may be written down when it just has: a function lives ten seconds. */
const LAST_MOMENT_MS = MINUTE;

/**
 * What is wrong with another window of a published session. While it runs it only grows, and it never ends earlier than was said; once
 * it is over, and the list of a draw on its way to be sealed, it stands. So nobody who counted on it comes too late, and no public
 * value is known before it ends: the one that counts follows from the sealing. A rush does not begin earlier than was said.
 */
function newWindowProblem(times: Moved, before: Window, now: Date): SessionTimeProblem | null {
  const opensElse = +times.opensAt !== +before.opensAt;
  if (!opensElse && +times.closesAt === +before.closesAt) return null;
  if (times.state !== 'open' || now >= before.closesAt) return 'window-over';
  if (opensElse && now.getTime() > before.opensAt.getTime() - LAST_MOMENT_MS) return 'window-open';
  if (opensElse && times.opensAt < now) return 'too-soon';
  if (times.closesAt < before.closesAt || lengthOf(times) < lengthOf(before)) return 'window-shorter';
  if (times.allots === 'first-come' && times.opensAt < before.opensAt) return 'window-earlier';
  return lengthOf(times) > SESSION_TIMES.mostWindowDays * DAY ? 'window-too-long' : null;
}

/**
 * What is wrong with a new begin, end and window of a published session. Once there may be somebody with a seat, what is moved nearer
 * is a day ahead at least: nobody is absent by the organiser's change.
 */
export function newTimeProblem(
  times: Moved,
  before: Window & { startsAt: Date },
  publicDays: PublicDays,
  now: Date,
): SessionTimeProblem | null {
  if (times.startsAt <= now) return 'too-soon';
  const isNearer = times.startsAt < before.startsAt;
  if (isNearer && times.startsAt.getTime() - now.getTime() < DAY && hasSeated(times, now)) return 'too-near';
  if (times.startsAt.getTime() - now.getTime() > SESSION_TIMES.mostAheadDays * DAY) return 'too-far';
  const problem = lengthProblem(times) ?? newWindowProblem(times, before, now);
  return problem ?? (!isDrawn(times) && isTooLate(times, publicDays) ? 'window-too-late' : null);
}
