import type { Cron } from './cron';

const HOUR_MS = 3_600_000;

/** Timers run by Beijing time, which has no summer time: reading a moved date in UTC gives its clock. */
const OFFSET_MS = 8 * HOUR_MS;

/** Day and weekday both given: either is enough, as the platform has it. */
function isDay(cron: Cron, midnight: Date): boolean {
  const byDay = cron.days?.includes(midnight.getUTCDate());
  const byWeekday = cron.weekdays?.includes(midnight.getUTCDay());
  return (byDay ?? false) || (byWeekday ?? false) || (byDay === undefined && byWeekday === undefined);
}

/** The first time of a day that is not before `earliest`, in seconds since midnight. */
function timeOfDay({ hours, minutes, seconds }: Cron, earliest: number): number | undefined {
  for (const hour of hours) {
    if (hour * 3600 + 3599 < earliest) continue;
    for (const minute of minutes) {
      const start = hour * 3600 + minute * 60;
      if (start + 59 < earliest) continue;
      const second = seconds.find((value) => start + value >= earliest);
      if (second !== undefined) return start + second;
    }
  }
  return undefined;
}

/** The first day from this one on that the expression names, or null if there is none. */
function dayFrom(cron: Cron, day: Date): Date | null {
  const lastYear = cron.years.at(-1) ?? 0;
  const found = new Date(day);
  while (found.getUTCFullYear() <= lastYear) {
    if (!cron.years.includes(found.getUTCFullYear())) found.setUTCFullYear(found.getUTCFullYear() + 1, 0, 1);
    else if (!cron.months.includes(found.getUTCMonth() + 1)) found.setUTCMonth(found.getUTCMonth() + 1, 1);
    else if (!isDay(cron, found)) found.setUTCDate(found.getUTCDate() + 1);
    else return found;
  }
  return null;
}

/** When a timer fires next after a moment, or null if never again. */
export function nextFire(cron: Cron, after: Date): Date | null {
  const from = new Date(Math.floor(after.getTime() / 1000) * 1000 + 1000 + OFFSET_MS);
  const today = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate()));
  let earliest = (from.getTime() - today.getTime()) / 1000;
  for (let day = dayFrom(cron, today); day; day = dayFrom(cron, new Date(day.getTime() + 24 * HOUR_MS))) {
    if (day.getTime() !== today.getTime()) earliest = 0;
    const time = timeOfDay(cron, earliest);
    if (time !== undefined) return new Date(day.getTime() + time * 1000 - OFFSET_MS);
  }
  return null;
}
