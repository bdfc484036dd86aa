import { accept, type Result, refuse } from '@types_/core/result';
import type { Role } from '@types_/identity/role';
import { ROUND_STEPS, ROUND_TIMES, type RoundState, type RoundStep, type TimeProblem } from '@types_/survey/round';
import { dayOf, plusDays } from '../core/school-clock';
import type { SchoolCalendar } from '../core/school-days';
import { type Actor, isCurrent, type Place } from '../identity/membership';
import { isAt } from '../identity/place';
import { ROUND_HEADS, ROUND_READERS, ROUND_WRITERS } from '../identity/round-roles';

/** As whom somebody deals with a round: who may only look, who writes it, who answers for it, and what the hour does. */
export type RoundDoer = 'reader' | 'writer' | 'head' | 'scheduler';
type SchedulerStep = 'begin' | 'wait' | 'open' | 'give-up' | 'count' | 'close';
type Step = RoundStep | SchedulerStep;

interface Way {
  to: RoundState;
  by: readonly RoundDoer[];
}

const WRITERS: readonly RoundDoer[] = ['writer', 'head'];
const HEADS: readonly RoundDoer[] = ['head'];
const SCHEDULER: readonly RoundDoer[] = ['scheduler'];

/**
 * The life of a round (product.md section 3). There is no way back to a draft: what students are told about secrecy and
 * results (grouping, threshold, published ballots) is settled when it is planned.
 */
export const ROUND_LIFE: Record<RoundState, Partial<Record<Step, Way>>> = {
  draft: {
    save: { to: 'draft', by: WRITERS },
    plan: { to: 'planned', by: HEADS },
    cancel: { to: 'cancelled', by: WRITERS },
  },
  planned: {
    cancel: { to: 'cancelled', by: HEADS },
    begin: { to: 'opening', by: SCHEDULER },
    'give-up': { to: 'cancelled', by: SCHEDULER },
  },
  opening: {
    cancel: { to: 'cancelled', by: HEADS },
    wait: { to: 'planned', by: SCHEDULER },
    open: { to: 'open', by: SCHEDULER },
    'give-up': { to: 'cancelled', by: SCHEDULER },
  },
  open: { cancel: { to: 'cancelled', by: HEADS }, count: { to: 'counting', by: SCHEDULER } },
  counting: { close: { to: 'closed', by: SCHEDULER } },
  closed: {},
  cancelled: {},
};

/** As whom an actor deals with the rounds of a place now: neither the province nor a city decides on a school's own. */
export function doerAt(
  { memberships }: Pick<Actor, 'memberships'>,
  place: Place,
  now: Date,
): Exclude<RoundDoer, 'scheduler'> | null {
  const held = memberships.filter((one) => isCurrent(one, now) && isAt(one, place)).map(({ role }) => role);
  const holds = (roles: readonly Role[]) => held.some((role) => roles.includes(role));
  if (holds(ROUND_HEADS)) return 'head';
  return holds(ROUND_WRITERS) ? 'writer' : holds(ROUND_READERS) ? 'reader' : null;
}

/** Where a step leads, or why it is not to be taken: not by them, or not now. */
export function stepFrom(
  state: RoundState,
  step: Step,
  doer: RoundDoer | null,
): Result<RoundState, 'NOT_ALLOWED' | 'ROUND_NOT_NOW'> {
  const way = ROUND_LIFE[state][step];
  if (!way) return refuse('ROUND_NOT_NOW');
  return doer !== null && way.by.includes(doer) ? accept(way.to) : refuse('NOT_ALLOWED');
}

/** What somebody may do to a round as it stands. */
export const stepsOf = (state: RoundState, doer: RoundDoer | null): RoundStep[] =>
  ROUND_STEPS.filter((step) => stepFrom(state, step, doer).ok);

/** The states in which students have been asked, or are: who is on the roll stands. */
export const hasOpened = (state: RoundState): boolean => ['open', 'counting', 'closed'].includes(state);

interface Times {
  opensAt: Date;
  closesAt: Date;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A round that opens is open for so long at least; an hour of a day is for a scheduler that comes late. */
export const LEAST_OPEN_MS = (ROUND_TIMES.leastHours - 1) * HOUR;

/** Until when a round can open that was held: what opens minutes before its end asks nobody, and nothing comes out low in it. */
export const opensUntil = ({ closesAt }: Pick<Times, 'closesAt'>): Date => new Date(closesAt.getTime() - LEAST_OPEN_MS);

/** Whether a round may have these times, planned now; otherwise what is wrong with them. */
export function timesProblem({ opensAt, closesAt }: Times, now: Date): TimeProblem | null {
  const ahead = opensAt.getTime() - now.getTime();
  const length = closesAt.getTime() - opensAt.getTime();
  if (ahead < ROUND_TIMES.leastAheadMinutes * MINUTE) return 'too-soon';
  if (ahead > ROUND_TIMES.mostAheadDays * DAY) return 'too-far';
  if (length < ROUND_TIMES.leastHours * HOUR) return 'too-short';
  return length > ROUND_TIMES.mostDays * DAY ? 'too-long' : null;
}

/** Whether nobody has classes on any day of a round: it is not forbidden, and few will answer. */
export function liesInBreak({ opensAt, closesAt }: Times, calendar: SchoolCalendar): boolean {
  const last = dayOf(closesAt);
  for (let day = dayOf(opensAt); day <= last; day = plusDays(day, 1)) if (calendar.isSchoolDay(day)) return false;
  return true;
}
