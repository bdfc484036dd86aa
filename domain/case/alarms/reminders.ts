import { dayOf, morningOf, noonOf } from '../../core/school-clock';
import { type SchoolCalendar, schoolDayAfter, schoolDayBefore } from '../../core/school-days';
import { isAddition } from '../additions';
import type { NextDeadline } from '../deadlines';
import { LEAGUE_OFFICE } from '../first-office';
import { departmentOf } from '../role';
import type { CaseEvent, CaseState, Owed } from '../state';
import type { Alarm } from './alarms';

const HOUR_MS = 3_600_000;
/** Hours before a deadline in plain hours at which whoever has to move is reminded: while there is still time to act. */
const HOURS_BEFORE: Record<Owed, number> = { acknowledge: 4, reply: 12, result: 24 };
/** Who takes over what is late already is not reminded in the same breath. */
const GRACE_HOURS = 4;

/** Steps after which somebody else has to move, or by another day. */
const MOVES: readonly CaseEvent['what']['name'][] = [
  ...([
    'file',
    'acknowledge',
    'assign',
    'send-back',
    'keep',
    'reply',
    'supplement',
    'extend',
    'join',
    'reopen',
    'not-same',
    'about-union',
  ] as const),
];

/** Since when it stands as it does: who moved a moment ago needs no reminder of it. */
const since = ({ events, filedAt }: CaseState): Date =>
  [...events].reverse().find((event) => MOVES.includes(event.what.name) && !isAddition(events, event))?.at ?? filedAt;

const hours = (from: Date, count: number): Date => new Date(from.getTime() + count * HOUR_MS);

/** The end of a reminder's key: another department or desk with the same day is reminded for itself. */
const inOffice = (department: string): string => `:${department}`;

const later = <T extends Date | string>(a: T, b: T): T => (a > b ? a : b);

/**
 * The reminders of what the school owes next: before its day and after it (product.md section 2). Where the day before is past
 * when it begins, as with the one day to acknowledge, the morning of the day itself. Where there is danger, hours instead.
 */
export function remindersOf(state: CaseState, next: NextDeadline, calendar: SchoolCalendar): Alarm[] {
  const { of, day, at: moment } = next;
  if (of === 'verdict') return [];
  const start = since(state);
  const office = departmentOf(state.phase) ?? (state.aboutUnion ? LEAGUE_OFFICE : '');
  const key = `${of}:${moment?.toISOString() ?? day}${inOffice(office)}`;
  const mornings = () => [morningOf(schoolDayBefore(day, calendar)), morningOf(day)];
  const before = (moment ? [hours(moment, -HOURS_BEFORE[of])] : mornings()).find((at) => at > start);
  const after = moment
    ? later(moment, start > moment ? hours(start, GRACE_HOURS) : moment)
    : morningOf(schoolDayAfter(noonOf(later(day, dayOf(start))), 1, calendar));
  const tell = (kind: 'case-reminder-before' | 'case-overdue') => ({ tell: kind, whom: 'mover', day }) as const;
  const overdue: Alarm = { key: `overdue:${key}`, at: after, does: tell('case-overdue') };
  if (!before) return [overdue];
  const until = moment ?? morningOf(schoolDayAfter(noonOf(day), 1, calendar));
  return [{ key: `before:${key}`, at: before, does: tell('case-reminder-before'), until }, overdue];
}

/** What has rung, after a department was given another name: it does not ring again for that. */
export const rungIn = (rung: readonly string[], from: string, to: string): string[] =>
  rung.map((key) => (key.endsWith(inOffice(from)) ? key.slice(0, -inOffice(from).length) + inOffice(to) : key));
