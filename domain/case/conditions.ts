import type { Command } from '@types_/case/command';
import type { CaseErrorCode } from '@types_/case/error-code';
import { dayOf } from '../core/school-clock';
import { type SchoolCalendar, schoolDaysBetween } from '../core/school-days';
import { REOPEN_DAYS, SCHOOL_DAYS } from './deadlines';
import { authorIsGone } from './gone';
import type { CaseState } from './state';

/** A student may send a case back twice; then the youth league calls (product.md section 2). */
export const MOST_REOPENINGS = 2;

const DAY_MS = 24 * 3_600_000;

type Condition = (state: CaseState, now: Date, calendar: SchoolCalendar) => CaseErrorCode | null;

/**
 * More entries than any case has had, and few enough that the longest of them fit into one answer of a function (1 MB).
 * What a role could repeat for ever ends here; what leads to the end of the case stays open.
 */
const MOST_REPEATABLE = 100;

const unlessFull: Condition = ({ events }) => (events.length >= MOST_REPEATABLE ? 'CASE_STEP_NOT_NOW' : null);

/** What the table of the life cycle cannot say: conditions on counts and days. Null means nothing stands in the way. */
export const CONDITIONS: Partial<Record<Command['name'], Condition>> = {
  /** A verdict given by silence may still be spoken; one that was spoken changes only by reopening. */
  verdict: ({ phase }) =>
    phase.status === 'closed' && (phase.verdict !== 'none' || phase.unreachable) ? 'CASE_STEP_NOT_NOW' : null,

  assign: unlessFull,
  reply: unlessFull,
  /** Nobody is left to answer a question about the case of an account that was deleted: the clock would stop for ever. */
  ask: (state, now, calendar) => (authorIsGone(state) ? 'CASE_STEP_NOT_NOW' : unlessFull(state, now, calendar)),

  /** Who was never asked for a verdict has nothing to rate. The first rating is always free, however long the case. */
  rate: (state, now, calendar) => {
    if (state.phase.status !== 'closed') return null;
    if (state.phase.unreachable) return 'CASE_STEP_NOT_NOW';
    return state.phase.rating === null ? null : unlessFull(state, now, calendar);
  },

  reopen: ({ phase, reopenings }, now) => {
    if (phase.status !== 'closed') return null;
    if (reopenings >= MOST_REOPENINGS) return 'CASE_REOPEN_LIMIT';
    return now.getTime() - phase.closedAt.getTime() > REOPEN_DAYS * DAY_MS ? 'CASE_REOPEN_TOO_LATE' : null;
  },

  extend: ({ extended, deadlines }, now) => {
    if (extended) return 'CASE_EXTENSION_USED';
    return dayOf(now) > deadlines.result ? 'CASE_EXTENSION_TOO_LATE' : null;
  },

  lapse: ({ phase }, now) => (phase.status === 'answered' && dayOf(now) <= phase.verdictDay ? 'CASE_TOO_EARLY' : null),

  'close-unreachable': ({ phase }, now, calendar) =>
    phase.status === 'waiting-for-student' &&
    schoolDaysBetween(dayOf(phase.askedAt), dayOf(now), calendar) <= SCHOOL_DAYS.unreachable
      ? 'CASE_TOO_EARLY'
      : null,

  /** The youth league calls once, after the last reopening was not enough. */
  callback: ({ phase, reopenings }) =>
    phase.status === 'closed' && (reopenings < MOST_REOPENINGS || phase.verdict === 'solved' || phase.calledBack)
      ? 'CASE_STEP_NOT_NOW'
      : null,
};
