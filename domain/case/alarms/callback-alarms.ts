import { morningOf, noonOf } from '../../core/school-clock';
import { type SchoolCalendar, schoolDayAfter } from '../../core/school-days';
import type { Alarm } from './alarms';

/** School days after which a call that was not made is asked for again: three, then seven, then each seven. */
const FIRST_DAYS = 3;
const EACH_DAYS = 7;

/**
 * The call that the youth league owes since a case was closed (product.md section 2): asked for at once and again and again, as
 * long as it was not made. It has no end, so the list holds what has rung and one more. The union's admins hear of it
 * with the first repetition: they may not call, but they may ask.
 */
export function callbackAlarms(closedAt: Date, rung: readonly string[], calendar: SchoolCalendar): Alarm[] {
  const closing = closedAt.toISOString();
  const call = { tell: 'case-callback-due', whom: 'league' } as const;
  let day = schoolDayAfter(closedAt, FIRST_DAYS, calendar);
  const alarms: Alarm[] = [
    { key: `callback:${closing}`, at: closedAt, does: call },
    { key: `callback-open:${closing}`, at: morningOf(day), does: { tell: 'case-callback-open', whom: 'admins' } },
  ];
  for (let time = 1; ; time += 1) {
    const key = `callback:${closing}:${time}`;
    const next = schoolDayAfter(noonOf(day), time === 1 ? EACH_DAYS - FIRST_DAYS : EACH_DAYS, calendar);
    alarms.push({ key, at: morningOf(day), does: call, until: morningOf(next) });
    if (!rung.includes(key)) return alarms;
    day = next;
  }
}
