import { accept, type Result, refuse } from '@types_/core/result';
import type { IdentityErrorCode } from '@types_/identity/error-code';
import { type SchoolBreak, type SchoolDays, schoolCalendar, usualBreaksOf } from '../core/school-breaks';
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

/** So many school days in a row a union takes off by itself: every promise of its own moves with them. More takes the youth league. */
export const MOST_OWN_DAYS = 5;

const isIn = (day: string, breaks: readonly { from: string; to: string }[]): boolean =>
  breaks.some(({ from, to }) => from <= day && day <= to);

/**
 * The first of more school days in a row than a union may take off outside the usual winter and summer of its kind, where some of them
 * were not off before; null: there are none. However many breaks they are cut into.
 */
export function beyondOwn(
  { kind, breaks }: SchoolDays,
  before: readonly SchoolBreak[],
  publicDays: SchoolCalendar,
): string | null {
  const sorted = [...breaks].sort((a, b) => (a.from < b.from ? -1 : 1));
  let run: string[] = [];
  const isUsual = (day: string) => isIn(day, usualBreaksOf(Number(day.slice(0, 4)), { kind, breaks: [] }));
  for (const [index, { from, to }] of sorted.entries()) {
    const last = sorted[index - 1];
    // A school day between two breaks ends what is in a row.
    for (let day = last ? plusDays(last.to, 1) : from; run.length > 0 && day < from; day = plusDays(day, 1))
      if (publicDays.isSchoolDay(day)) run = [];
    for (let day = from; day <= to; day = plusDays(day, 1)) {
      if (isUsual(day)) run = [];
      else if (publicDays.isSchoolDay(day)) run.push(day);
      if (run.length > MOST_OWN_DAYS && run.some((one) => !isIn(one, before))) return run[0] ?? null;
    }
  }
  return null;
}
