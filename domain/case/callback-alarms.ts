import { type SchoolCalendar, schoolDayAfter } from '../core/school-days';
import type { Alarm } from './alarms';
import { morningOf } from './reminders';

/** School days after which a call that was not made is asked for again: three, then seven, then each seven. */
const FIRST_DAYS = 3;
const EACH_DAYS = 7;

const daysUntil = (time: number): number => (time === 1 ? FIRST_DAYS : EACH_DAYS * (time - 1));

/**
 * The call that the youth league owes since a case was closed (product.md section 2): asked for at once and again and again, as
 * long as it was not made. It has no end, so the list holds what has rung and one more. The union's admins hear of it
 * with the first repetition: they may not call, but they may ask.
 */
export function callbackAlarms(closedAt: Date, rung: readonly string[], calendar: SchoolCalendar): Alarm[] {
  const key = `callback:${closedAt.toISOString()}`;
  const again = (time: number): Date => morningOf(schoolDayAfter(closedAt, daysUntil(time), calendar));
  const call = { tell: 'case-callback-due', whom: 'league' } as const;
  const alarms: Alarm[] = [
    { key, at: closedAt, does: call },
    { key: `callback-open:${closedAt.toISOString()}`, at: again(1), does: { tell: 'case-callback-open', whom: 'admins' } },
  ];
  for (let time = 1; ; time += 1) {
    const next = `${key}:${time}`;
    alarms.push({ key: next, at: again(time), does: call, until: again(time + 1) });
    if (!rung.includes(next)) return alarms;
  }
}
