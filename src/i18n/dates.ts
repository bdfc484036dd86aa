import { schoolTime } from '@domain/core/school-clock';

/** A day, 12月3日. Takes a day (YYYY-MM-DD) or a moment (ISO). */
export const dayText = (day: string): string => schoolTime(atNoon(day)).format('M月D日');

/** A day with its weekday, 12月3日 周四. */
export const dayWithWeekday = (day: string): string => {
  const time = schoolTime(atNoon(day));
  return `${time.format('M月D日')} 周${'日一二三四五六'[time.day()]}`;
};

/** A moment, 11月20日 16:12, on the school's clock. */
export const momentText = (moment: string): string => schoolTime(moment).format('M月D日 HH:mm');

/** What a postmark shows, 11.20. */
export const postmarkText = (moment: string): string => schoolTime(moment).format('M.D');

const atNoon = (day: string): string => (day.length === 10 ? `${day}T12:00:00+08:00` : day);

/** The month of a moment, 2026年11月. */
export const monthText = (moment: string): string => schoolTime(moment).format('YYYY年M月');

/** The day of the month of a moment, 19, and its time, 10:26. */
export const dayOfMonth = (moment: string): string => schoolTime(moment).format('D');
export const timeText = (moment: string): string => schoolTime(moment).format('HH:mm');
