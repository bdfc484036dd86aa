import { accept, type Result, refuse } from '@types_/core/result';
import type { IdentityErrorCode } from '@types_/identity/error-code';
import { type SchoolDays, schoolCalendar } from '../core/school-breaks';
import { plusDays } from '../core/school-clock';
import type { SchoolCalendar } from '../core/school-days';

/** No school holiday is longer; more is a wrong year. */
export const MOST_BREAK_DAYS = 120;

/** A result is promised within 13 school days and extended by 10 at most (product.md section 2): that many must be left … */
const PROMISED_DAYS = 23;
/** … within this many days of any break's beginning: a break of 120 days and seven weeks. */
const PROMISE_WITHIN_DAYS = 180;

/**
 * A school's breaks and make-up days in their order, or why they cannot be its own: a break that ends before it begins, is
 * longer than any, shares days with another, or leaves no days on which a promise could come due.
 */
export function checkedDays(days: SchoolDays, publicDays: SchoolCalendar): Result<SchoolDays, IdentityErrorCode> {
  const breaks = [...days.breaks].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const workdays = [...new Set(days.workdays)].sort();
  const checked = { ...days, breaks, workdays };
  const calendar = schoolCalendar(publicDays, checked);
  for (const [index, { from, to }] of breaks.entries()) {
    if (to < from) return refuse('BREAK_BACKWARDS', { day: from });
    if (to > plusDays(from, MOST_BREAK_DAYS - 1)) return refuse('BREAK_TOO_LONG', { day: from, most: MOST_BREAK_DAYS });
    const before = breaks[index - 1];
    if (before && from <= before.to) return refuse('BREAKS_OVERLAP', { day: from });
  }
  const starved = breaks.find(({ from }) => !keepsPromises(from, calendar));
  return starved ? refuse('BREAKS_LEAVE_NO_DAYS', { day: starved.from }) : accept(checked);
}

function keepsPromises(from: string, calendar: SchoolCalendar): boolean {
  let left = PROMISED_DAYS;
  for (let count = 0; count < PROMISE_WITHIN_DAYS && left > 0; count += 1)
    if (calendar.isSchoolDay(plusDays(from, count))) left -= 1;
  return left === 0;
}
