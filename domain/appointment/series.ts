import type { Allotment } from '@types_/appointment/channel';
import type { DayDoubt, SessionState } from '@types_/appointment/session';
import { dayOf, plusDays } from '../core/school-clock';
import type { SchoolCalendar } from '../core/school-days';
import { hasTimeFor, stepOf } from './session-life';

/** Every so many weeks on the weekday of its first day, so many times in all. */
export interface SeriesRule {
  first: string;
  everyWeeks: number;
  count: number;
}

const FRIDAY = 5;
const MONDAY = 1;
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/**
 * Whether a school meets on a day. No Saturday or Sunday is a school day by itself, and clubs meet on many: one that lies between two
 * days of classes does count, one beside a holiday or within 寒暑假 does not.
 */
export function isMeetingDay(day: string, calendar: SchoolCalendar): boolean {
  if (calendar.isSchoolDay(day)) return true;
  const weekday = weekdayOf(day);
  if (weekday >= MONDAY && weekday <= FRIDAY) return false;
  const friday = plusDays(day, weekday === 0 ? -2 : -1);
  return calendar.isSchoolDay(friday) && calendar.isSchoolDay(plusDays(friday, 3));
}

/** What the calendar says against a session on a day: it may have changed since a draft was written or planned. */
export const dayDoubt = (day: string, calendar: SchoolCalendar): DayDoubt | null =>
  isMeetingDay(day, calendar) ? calendar.doubtOf(day) : 'off';

/** What says whether a session can be moved, and from which day. `meantOn`: the day off that it was published for all the same. */
interface Dated {
  state: SessionState;
  allots: Allotment;
  startsAt: Date;
  closesAt: Date;
  meantOn?: string;
}

/** Whether a session that can still be moved falls on a day off by the calendar as it is now, and was not published for that day all the same. */
export function isOnDayOff(session: Dated, calendar: SchoolCalendar, now: Date): boolean {
  const day = dayOf(session.startsAt);
  const step = session.state === 'draft' ? 'save' : 'change';
  const canMove = stepOf(session.state, step, session.allots).ok && hasTimeFor(step, session, now);
  return canMove && session.meantOn !== day && !isMeetingDay(day, calendar);
}

/** A term: a series looks no further than this, however many days are off. */
const MOST_DAYS = 200;

/**
 * The days of a series after its first, and those that are passed over because of a public holiday or 寒暑假 (product.md section 4).
 * What is passed over is not made up for: the weekday is what everybody keeps free.
 */
export function seriesDays(
  { first, everyWeeks, count }: SeriesRule,
  calendar: SchoolCalendar,
): { days: string[]; skipped: string[] } {
  const [days, skipped]: [string[], string[]] = [[], []];
  const last = plusDays(first, MOST_DAYS);
  for (
    let day = plusDays(first, 7 * everyWeeks);
    days.length < count - 1 && day <= last;
    day = plusDays(day, 7 * everyWeeks)
  )
    (isMeetingDay(day, calendar) ? days : skipped).push(day);
  const until = days.at(-1) ?? first;
  return { days, skipped: skipped.filter((day) => day < until) };
}
