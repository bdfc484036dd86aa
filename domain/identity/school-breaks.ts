import { accept, type Result, refuse } from '@types_/core/result';
import type { IdentityErrorCode } from '@types_/identity/error-code';
import {
  type FormerBreak,
  type SchoolBreak,
  type SchoolDays,
  schoolCalendar,
  usualBreaksOf,
} from '../core/school-breaks';
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
/** And so many at most within this many school days: a term that is cut into weeks is none either. */
export const OWN_DAYS_WITHIN = 20;

type Span = Pick<SchoolBreak, 'from' | 'to'>;

const isIn = (day: string, spans: readonly Span[]): boolean => spans.some(({ from, to }) => from <= day && day <= to);

interface TermDay {
  day: string;
  is: 'off' | 'open' | 'usual';
}

/** The days between a school's first break and its last that would be school days, and those of the usual winter and summer of its kind. */
function termDays({ kind, breaks }: Pick<SchoolDays, 'kind' | 'breaks'>, publicDays: SchoolCalendar): TermDay[] {
  const [first, last] = [
    breaks.map(({ from }) => from).sort()[0],
    breaks
      .map(({ to }) => to)
      .sort()
      .at(-1),
  ];
  const days: TermDay[] = [];
  for (let day = first ?? ''; last && day <= last; day = plusDays(day, 1)) {
    if (isIn(day, usualBreaksOf(Number(day.slice(0, 4)), { kind, breaks: [] }))) days.push({ day, is: 'usual' });
    else if (publicDays.isSchoolDay(day)) days.push({ day, is: isIn(day, breaks) ? 'off' : 'open' });
  }
  return days;
}

/** Stretches of days off in a row, between which there is school, or a usual holiday. */
function runsOf(days: readonly TermDay[]): string[][] {
  const runs: string[][] = [[]];
  for (const { day, is } of days) {
    if (is === 'off') runs.at(-1)?.push(day);
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  }
  return runs;
}

/** From each day off of the union's own on, those within so many school days: what the youth league has granted is none of them. */
function windowsOf(days: readonly TermDay[], granted: readonly Span[]): string[][] {
  const term = days.filter(({ is }) => is !== 'usual');
  const isOwn = ({ day, is }: TermDay) => is === 'off' && !isIn(day, granted);
  return term.flatMap((one, at) =>
    isOwn(one)
      ? [
          term
            .slice(at, at + OWN_DAYS_WITHIN)
            .filter(isOwn)
            .map(({ day }) => day),
        ]
      : [],
  );
}

/**
 * The first of more school days in a row, or within some weeks, than a union may take off outside the usual winter and summer of its kind,
 * where some of them were not off before; null: there are none. However many breaks they are cut into. `granted`: the youth league's.
 * `former`: what it took back counts with the rest, since promises were made by it: else a week could be taken off again every week.
 */
export function beyondOwn(
  days: Pick<SchoolDays, 'kind' | 'breaks'>,
  before: readonly SchoolBreak[],
  publicDays: SchoolCalendar,
  granted: readonly Span[] = [],
  former: readonly FormerBreak[] = [],
): string | null {
  const taken = former.filter(({ league }) => !league);
  const stood = [...before, ...taken];
  const term = termDays({ ...days, breaks: [...days.breaks, ...taken] }, publicDays);
  const tooMany = [...runsOf(term), ...windowsOf(term, granted)].find(
    (some) => some.length > MOST_OWN_DAYS && some.some((day) => !isIn(day, stood)),
  );
  return tooMany?.[0] ?? null;
}

/** Whether a break that was taken back counts with those of the union: its own, with school days in it outside the usual holidays. */
export const stillCounts = (
  { league, from, to, name }: FormerBreak,
  { kind }: Pick<SchoolDays, 'kind'>,
  publicDays: SchoolCalendar,
): boolean => !league && termDays({ kind, breaks: [{ name, from, to }] }, publicDays).some(({ is }) => is === 'off');
