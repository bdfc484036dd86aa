import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

/** School time is Asia/Shanghai: UTC+8 all year since 1991. Functions run in UTC, so it is always explicit. */
const OFFSET_HOURS = 8;

const DAY_MS = 86_400_000;

/** The moment on the school's clock. */
export const schoolTime = (at: Date | string): dayjs.Dayjs => dayjs.utc(at).utcOffset(OFFSET_HOURS);

/** The school's day of a moment, YYYY-MM-DD. By arithmetic: figures, alarms and the nightly walk ask for it by the hundred thousand. */
export const dayOf = (at: Date | string): string =>
  new Date(new Date(at).getTime() + OFFSET_HOURS * 3_600_000).toISOString().slice(0, 10);

/** The school's month of a moment, YYYY-MM. */
export const monthOf = (at: Date | string): string => dayOf(at).slice(0, 7);

/** From eight in the morning to nine in the evening: nobody's phone is woken for what is not urgent. */
export const isDaytime = (at: Date): boolean => {
  const hour = schoolTime(at).hour();
  return hour >= 8 && hour < 21;
};
/** When the phone may say something about a day: nobody is woken at midnight for a day that has begun. */
export const morningOf = (day: string): Date => new Date(`${day}T08:00:00+08:00`);

/** A moment within a day, to count school days from. */
export const noonOf = (day: string): Date => new Date(`${day}T12:00:00+08:00`);

/** The day after or before a day, by `count`. */
export const plusDays = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);

/** Days from one day to another: 0 on the same day. */
export const daysBetween = (from: string, to: string): number => dayjs.utc(to).diff(dayjs.utc(from), 'day');

/** `count` months in a row, YYYY-MM, from one on. */
export const monthsFrom = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_none, index) => dayjs.utc(`${first}-01`).add(index, 'month').format('YYYY-MM'));

/** The first month of the school year that a moment falls in: school years begin in August. */
export function schoolYearStart(at: Date): string {
  const time = schoolTime(at);
  const year = time.month() >= 7 ? time.year() : time.year() - 1;
  return `${year}-08`;
}
