import type { DeadlineView } from '@types_/case/view';
import { dayOf } from '../core/school-clock';
import { type SchoolCalendar, schoolDayAfter, schoolDaysBetween } from '../core/school-days';
import type { CaseState, Deadlines, Owed } from './state';

/** School days the school has, counted from the day after filing (product.md section 2). */
export const SCHOOL_DAYS = { acknowledge: 1, reply: 3, result: 13, verdict: 7, unreachable: 7 } as const;

/** Days after closing in which a student may still say that it is not solved; the question is asked again after four weeks. */
export const REOPEN_DAYS = 28;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What the school owes, counted from a filing or a reopening: school days, where there is danger as many times 24 hours. */
export function deadlinesFrom(at: Date, calendar: SchoolCalendar, danger: boolean): Deadlines {
  if (danger) {
    const after = (days: number) => new Date(at.getTime() + days * DAY_MS);
    const { acknowledge, reply, result } = SCHOOL_DAYS;
    return byTheHour({ acknowledge: after(acknowledge), reply: after(reply), result: after(result) }, result);
  }
  return {
    acknowledge: schoolDayAfter(at, SCHOOL_DAYS.acknowledge, calendar),
    reply: schoolDayAfter(at, SCHOOL_DAYS.reply, calendar),
    result: schoolDayAfter(at, SCHOOL_DAYS.result, calendar),
    resultDays: SCHOOL_DAYS.result,
    moments: null,
  };
}

const byTheHour = (moments: Record<Owed, Date>, resultDays: number): Deadlines => ({
  acknowledge: dayOf(moments.acknowledge),
  reply: dayOf(moments.reply),
  result: dayOf(moments.result),
  resultDays,
  moments,
});

/** The result moved on by the time that a question to the student took: school days, where there is danger plain hours. */
export function resumed(deadlines: Deadlines, askedAt: Date, now: Date, calendar: SchoolCalendar): Deadlines {
  if (deadlines.moments) return movedOn(deadlines, deadlines.moments, now.getTime() - askedAt.getTime(), 0);
  const paused = schoolDaysBetween(dayOf(askedAt), dayOf(now), calendar);
  return paused === 0 ? deadlines : { ...deadlines, result: later(deadlines.result, paused, calendar) };
}

/** The result moved on by an extension. */
export const extended = (deadlines: Deadlines, days: number, calendar: SchoolCalendar): Deadlines =>
  deadlines.moments
    ? movedOn(deadlines, deadlines.moments, days * DAY_MS, days)
    : {
        ...deadlines,
        result: later(deadlines.result, days, calendar),
        resultDays: deadlines.resultDays + days,
      };

const movedOn = (deadlines: Deadlines, moments: Record<Owed, Date>, by: number, days: number): Deadlines =>
  byTheHour({ ...moments, result: new Date(moments.result.getTime() + by) }, deadlines.resultDays + days);

const later = (day: string, count: number, calendar: SchoolCalendar): string =>
  schoolDayAfter(new Date(`${day}T12:00:00+08:00`), count, calendar);

/** Whether something that the school owes was, or still would be, in time. */
export const isInTime = (deadlines: Deadlines, of: Owed, at: Date): boolean =>
  deadlines.moments ? at <= deadlines.moments[of] : dayOf(at) <= deadlines[of];

/** Whether the first human contact came in time; a reopening sets other deadlines but never this one. */
export const isContactInTime = (
  { danger, filedAt, firstAcknowledgeDay }: Pick<CaseState, 'danger' | 'filedAt' | 'firstAcknowledgeDay'>,
  at: Date,
): boolean =>
  danger ? at.getTime() - filedAt.getTime() <= SCHOOL_DAYS.acknowledge * DAY_MS : dayOf(at) <= firstAcknowledgeDay;

/** What is owed next in a case: by which day or moment, out of how many days. */
export interface NextDeadline {
  of: DeadlineView['of'];
  day: string;
  at: Date | null;
  total: number;
  paused: boolean;
}

/** What is owed next in a case; null when nobody owes anything. */
export function nextDeadline(state: Pick<CaseState, 'phase' | 'deadlines' | 'repliedAt'>): NextDeadline | null {
  const { phase, deadlines } = state;
  const owed = (of: Owed, total: number, paused = false): NextDeadline => ({
    ...{ of, total, paused },
    day: deadlines[of],
    at: deadlines.moments?.[of] ?? null,
  });
  switch (phase.status) {
    case 'submitted':
      return owed('acknowledge', SCHOOL_DAYS.acknowledge);
    case 'acknowledged':
    case 'assigned':
    case 'reopened':
      return state.repliedAt === null ? owed('reply', SCHOOL_DAYS.reply) : owed('result', deadlines.resultDays);
    case 'waiting-for-student':
      return owed('result', deadlines.resultDays, true);
    case 'answered':
      return { of: 'verdict', day: phase.verdictDay, at: null, total: SCHOOL_DAYS.verdict, paused: false };
    default:
      return null;
  }
}

/** The day of what is owed next, where a notice names it. */
export const deadlineDay = (state: Parameters<typeof nextDeadline>[0]): { day?: string } => {
  const next = nextDeadline(state);
  return next ? { day: next.day } : {};
};

/** What a day carries when it may yet move. */
export const doubtAt = (day: string, calendar: SchoolCalendar): Pick<DeadlineView, 'doubt'> => {
  const doubt = calendar.doubtOf(day);
  return doubt ? { doubt } : {};
};

/**
 * The next deadline as a ring shows it now, in school days, or in plain hours where there is danger. What was promised stays
 * when the calendar changes (decision 6): a day still to come is never counted as none, and no ring has more left than
 * there are segments.
 */
export function deadlineView(
  state: Pick<CaseState, 'phase' | 'deadlines' | 'repliedAt'>,
  now: Date,
  calendar: SchoolCalendar,
): DeadlineView | null {
  const next = nextDeadline(state);
  if (!next) return null;
  if (next.at) return hoursLeft(next, next.at, now);
  const today = dayOf(now);
  const left = schoolDaysBetween(today, next.day, calendar);
  const { of, day } = next;
  const total = Math.max(next.total, left);
  const base = { of, day, at: null, unit: 'school-day' as const, total, ...doubtAt(day, calendar) };
  if (next.paused) return { ...base, left, state: 'paused' };
  // Past its day, but no school day since: still overdue, by its first day.
  if (day < today) return { ...base, left: Math.min(left, -1), state: 'overdue' };
  if (day === today) return { ...base, left, state: 'today' };
  return { ...base, left: Math.max(left, 1), state: 'running' };
}

/** A ring of hours: the last of them counts as 0, as the last day does in a ring of days. */
function hoursLeft({ of, day, total, paused }: NextDeadline, at: Date, now: Date): DeadlineView {
  const hours = Math.floor((at.getTime() - now.getTime()) / HOUR_MS);
  const view = { of, day, at: at.toISOString(), unit: 'hour' as const, total: total * 24, left: hours };
  if (paused) return { ...view, state: 'paused' };
  if (at < now) return { ...view, state: 'overdue' };
  return { ...view, state: day === dayOf(now) ? 'today' : 'running' };
}
