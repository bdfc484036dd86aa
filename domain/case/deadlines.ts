import type { DeadlineView } from '@types_/case/view';
import { dayOf } from '../core/school-clock';
import { type SchoolCalendar, schoolDayAfter, schoolDaysBetween } from '../core/school-days';
import type { CaseState, Deadlines } from './state';

/** School days the school has, counted from the day after filing (product.md section 2). */
export const SCHOOL_DAYS = { acknowledge: 1, reply: 3, result: 13, verdict: 7, unreachable: 7 } as const;

/** Days after closing in which a student may still say that it is not solved; the question is asked again after four weeks. */
export const REOPEN_DAYS = 28;

/** The school's days counted from a filing or a reopening. */
export const deadlinesFrom = (at: Date, calendar: SchoolCalendar): Deadlines => ({
  acknowledge: schoolDayAfter(at, SCHOOL_DAYS.acknowledge, calendar),
  reply: schoolDayAfter(at, SCHOOL_DAYS.reply, calendar),
  result: schoolDayAfter(at, SCHOOL_DAYS.result, calendar),
  resultDays: SCHOOL_DAYS.result,
});

/** The result moved on by the school days that a question to the student took. */
export function resumed(deadlines: Deadlines, askedAt: Date, now: Date, calendar: SchoolCalendar): Deadlines {
  const paused = schoolDaysBetween(dayOf(askedAt), dayOf(now), calendar);
  return paused === 0 ? deadlines : { ...deadlines, result: later(deadlines.result, paused, calendar) };
}

/** The result moved on by an extension. */
export const extended = (deadlines: Deadlines, days: number, calendar: SchoolCalendar): Deadlines => ({
  ...deadlines,
  result: later(deadlines.result, days, calendar),
  resultDays: deadlines.resultDays + days,
});

const later = (day: string, count: number, calendar: SchoolCalendar): string =>
  schoolDayAfter(new Date(`${day}T12:00:00+08:00`), count, calendar);

/** What is owed next in a case, by which day, out of how many school days; null when nobody owes anything. */
export function nextDeadline(
  state: Pick<CaseState, 'phase' | 'deadlines' | 'repliedAt'>,
): { of: DeadlineView['of']; day: string; total: number; paused: boolean } | null {
  const { phase, deadlines } = state;
  switch (phase.status) {
    case 'submitted':
      return { of: 'acknowledge', day: deadlines.acknowledge, total: SCHOOL_DAYS.acknowledge, paused: false };
    case 'acknowledged':
    case 'assigned':
    case 'reopened':
      return state.repliedAt === null
        ? { of: 'reply', day: deadlines.reply, total: SCHOOL_DAYS.reply, paused: false }
        : { of: 'result', day: deadlines.result, total: deadlines.resultDays, paused: false };
    case 'waiting-for-student':
      return { of: 'result', day: deadlines.result, total: deadlines.resultDays, paused: true };
    case 'answered':
      return { of: 'verdict', day: phase.verdictDay, total: SCHOOL_DAYS.verdict, paused: false };
    default:
      return null;
  }
}

/** What a day carries when it may yet move. */
export const doubtAt = (day: string, calendar: SchoolCalendar): Pick<DeadlineView, 'doubt'> => {
  const doubt = calendar.doubtOf(day);
  return doubt ? { doubt } : {};
};

/**
 * The next deadline as a ring shows it today. What was promised stays when the calendar changes (decision 6): a day still to
 * come is never counted as none, and no ring has more left than there are segments.
 */
export function deadlineView(
  state: Pick<CaseState, 'phase' | 'deadlines' | 'repliedAt'>,
  now: Date,
  calendar: SchoolCalendar,
): DeadlineView | null {
  const next = nextDeadline(state);
  if (!next) return null;
  const today = dayOf(now);
  const left = schoolDaysBetween(today, next.day, calendar);
  const { of, day } = next;
  const total = Math.max(next.total, left);
  const base = { of, day, total, ...doubtAt(day, calendar) };
  if (next.paused) return { ...base, left, state: 'paused' };
  // Past its day, but no school day since: still overdue, by its first day.
  if (day < today) return { ...base, left: Math.min(left, -1), state: 'overdue' };
  if (day === today) return { ...base, left, state: 'today' };
  return { ...base, left: Math.max(left, 1), state: 'running' };
}
