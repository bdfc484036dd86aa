import type { Doubt } from '@types_/core/date';
import { dayOf, plusDays } from './school-clock';

/** Which days are school days at a school: public holidays and make-up workdays, and the school's own breaks. */
export interface SchoolCalendar {
  isSchoolDay(day: string): boolean;
  /** Why a day that was counted may yet move; null when everything around it is settled. */
  doubtOf(day: string): Doubt | null;
}

// A calendar without any school day must not hang us. What a school enters is checked long before (domain/identity/school-breaks.ts).
const LONGEST_GAP_DAYS = 400;

/** The day on which the `count`-th school day after `from` falls; the day of `from` itself does not count. */
export function schoolDayAfter(from: Date, count: number, calendar: SchoolCalendar): string {
  let day = dayOf(from);
  for (let found = 0, gap = 0; found < count; ) {
    day = plusDays(day, 1);
    if (calendar.isSchoolDay(day)) {
      found += 1;
      gap = 0;
    } else {
      gap += 1;
      if (gap > LONGEST_GAP_DAYS) throw new RangeError(`no school day within ${LONGEST_GAP_DAYS} days before ${day}`);
    }
  }
  return day;
}

/** School days from `from` (not counted) to `to` (counted): 0 on the same day, negative when `to` is before `from`. */
export function schoolDaysBetween(from: string, to: string, calendar: SchoolCalendar): number {
  if (to < from) return -schoolDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) if (calendar.isSchoolDay(day)) count += 1;
  return count;
}

/** The last school day before a day. */
export function schoolDayBefore(day: string, calendar: SchoolCalendar): string {
  for (let back = 1; back <= LONGEST_GAP_DAYS; back += 1) {
    const before = plusDays(day, -back);
    if (calendar.isSchoolDay(before)) return before;
  }
  throw new RangeError(`no school day within ${LONGEST_GAP_DAYS} days before ${day}`);
}
