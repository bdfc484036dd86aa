const DAY_MS = 86_400_000;

/** The parts of a date read off its UTC clock, as MongoDB counts them. */
export const PARTS: Record<string, (date: Date) => number> = {
  $year: (date) => date.getUTCFullYear(),
  $month: (date) => date.getUTCMonth() + 1,
  $dayOfMonth: (date) => date.getUTCDate(),
  $dayOfWeek: (date) => date.getUTCDay() + 1,
  $dayOfYear: (date) => daysInto(date) + 1,
  $hour: (date) => date.getUTCHours(),
  $minute: (date) => date.getUTCMinutes(),
  $second: (date) => date.getUTCSeconds(),
  $millisecond: (date) => date.getUTCMilliseconds(),
  // Weeks start on Sunday; the days before the first Sunday are week 0.
  $week: (date) => Math.floor((daysInto(date) + 7 - date.getUTCDay()) / 7),
  $isoDayOfWeek: isoDayOfWeek,
  $isoWeek: (date) => {
    const thursday = thursdayOf(date);
    return Math.floor(daysInto(thursday) / 7) + 1;
  },
  $isoWeekYear: (date) => thursdayOf(date).getUTCFullYear(),
};

/** At 0 h UTC; Date.UTC takes the years up to 99 for those of the 20th century. */
function januaryOf(year: number, day: number): number {
  return new Date(0).setUTCFullYear(year, 0, day);
}

function daysInto(date: Date): number {
  return Math.floor((date.getTime() - januaryOf(date.getUTCFullYear(), 1)) / DAY_MS);
}

function isoDayOfWeek(date: Date): number {
  return date.getUTCDay() || 7;
}

/** ISO weeks belong to the year their Thursday is in. */
function thursdayOf(date: Date): Date {
  return new Date(date.getTime() + (4 - isoDayOfWeek(date)) * DAY_MS);
}

/** The Monday of an ISO week, at 0 h UTC. */
export function isoWeekStart(year: number, week: number): number {
  const january4 = new Date(januaryOf(year, 4));
  return january4.getTime() + ((week - 1) * 7 - (isoDayOfWeek(january4) - 1)) * DAY_MS;
}

export function partOf(name: string, date: Date): number {
  return (PARTS[name] as (date: Date) => number)(date);
}
