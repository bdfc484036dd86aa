import { type Category, categoryOf } from '@types_/case/category';
import type { OpenStatus, Verdict } from '@types_/case/status';
import { dayOf, daysBetween, monthOf } from '../../core/school-clock';
import { isContactInTime } from '../deadlines';
import { goneFrom, isNobodys } from '../gone';
import { type CaseState, isOver, lastTaken } from '../state';
import { isLongOverdue } from './long-overdue';

/**
 * Left out of the solution and satisfaction rates, each in a column of its own. `unclaimed`: written down for somebody who left
 * no number and never claimed it (代录): nobody could be asked, and it is left out of the response rate too. `unreachable`: asked
 * without an answer, or the account was gone when the result came, so that nobody could be asked.
 */
export const EXCLUSIONS = ['refused', 'withdrawn', 'unreachable', 'merged', 'unclaimed'] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/** What a case counts under, whenever it counts. */
export interface TallyGroup {
  category: Category;
  /** The department that had it last; null while it was the desk's alone. */
  department: string | null;
}

/** Whether somebody came in time. */
export interface ResponseTally {
  /** Month of the acknowledgement's day; null when the case was withdrawn or merged within its limit and before anybody came, or is nobody's. */
  responseMonth: string | null;
  /** True: contacted by its day. False: contacted late. Null: nobody yet. */
  contactedInTime: boolean | null;
  /** While nobody came: the day from which on that is certain to be late. */
  waitsUntil: string | null;
}

/** What came of it in the end. */
export interface OutcomeTally {
  /** Month in which it ended; null while it is open. */
  outcomeMonth: string | null;
  verdict: Verdict | null;
  rating: 'satisfied' | 'not-satisfied' | null;
  excluded: Exclusion | null;
  /** Whether the last result came by its day; null where none was given. */
  keptResult: boolean | null;
  /** Days from filing to the end, of those that came to a result. */
  days: number | null;
  /** Where it stands while it is open; null once it is over, and while it counts nowhere (`isUnseen`). */
  openStatus: OpenStatus | null;
  /** While it is open: what the school owes is sixty days overdue. */
  longOverdue: boolean;
}

/** A case as the figures count it: a few small values, so that equal ones can be counted together by the database. */
export type Tally = TallyGroup & ResponseTally & OutcomeTally;

/** Ratings of 4 and 5 count as satisfied. */
const SATISFIED_FROM = 4;

/** The department that had a case last, unless it sent it back. */
function lastDepartment({ events }: CaseState): string | null {
  let last: string | null = null;
  for (const { what } of events) {
    if (what.name === 'assign') last = what.department;
    if (what.name === 'send-back') last = null;
  }
  return last;
}

/** Whether the result that was given last came by its day. */
function lastKept({ events }: CaseState): boolean | null {
  let kept: boolean | null = null;
  for (const event of events) if (event.what.name === 'answer') kept = event.kept ?? null;
  return kept;
}

/** Whether a case was withdrawn or merged before anybody had to act: after its limit, nobody came in time. */
function endedBeforeDue(state: CaseState): boolean {
  const { phase, contactedAt } = state;
  if (contactedAt !== null || (phase.status !== 'withdrawn' && phase.status !== 'merged')) return false;
  return isContactInTime(state, phase.status === 'withdrawn' ? phase.withdrawnAt : phase.mergedAt);
}

/** Whether the last answer came when its author's account was gone: nobody was asked for a verdict. */
const nobodyWasAsked = ({ authorId, events }: CaseState): boolean =>
  (lastTaken(events, 'answer')?.seq ?? -1) >= goneFrom(authorId);

/**
 * Whether a case counts nowhere yet: it is about somebody at the union's desk, which sees all others and reads figures that are a minute
 * old (decision 30). It counts as any other once it is over, once it was, and once it is sixty days overdue: nobody is spared by it.
 */
const isUnseen = (state: CaseState, rung: readonly string[]): boolean =>
  state.aboutUnion === true &&
  !isOver(state.phase) &&
  lastTaken(state.events, 'reopen') === undefined &&
  !isLongOverdue(state, rung);

/** How a case counts, from its state and the alarms that have rung, whenever it is counted. */
export function tallyOf(state: CaseState, rung: readonly string[] = []): Tally {
  const { phase, contactedAt } = state;
  const isUnclaimed = isNobodys(state);
  const unseen = isUnseen(state, rung);
  const isCounted = !endedBeforeDue(state) && !isUnclaimed && !unseen;
  const tally: Tally = {
    category: categoryOf(state.topic),
    department: lastDepartment(state),
    responseMonth: isCounted ? state.firstAcknowledgeDay.slice(0, 7) : null,
    contactedInTime: contactedAt === null || isUnclaimed ? null : isContactInTime(state, contactedAt),
    waitsUntil: contactedAt === null && isCounted ? state.firstAcknowledgeDay : null,
    ...{ outcomeMonth: null, verdict: null, rating: null, excluded: null },
    keptResult: lastKept(state),
    days: null,
    openStatus: null,
    longOverdue: isLongOverdue(state, rung),
  };
  switch (phase.status) {
    case 'closed':
      tally.outcomeMonth = monthOf(phase.closedAt);
      if (isUnclaimed) return { ...tally, excluded: 'unclaimed' };
      if (phase.unreachable || (phase.verdict === 'none' && nobodyWasAsked(state)))
        return { ...tally, excluded: 'unreachable' };
      tally.verdict = phase.verdict;
      tally.days = daysBetween(dayOf(state.filedAt), dayOf(phase.closedAt));
      if (phase.rating !== null) tally.rating = phase.rating >= SATISFIED_FROM ? 'satisfied' : 'not-satisfied';
      return tally;
    case 'refused':
      return { ...tally, outcomeMonth: monthOf(phase.refusedAt), excluded: 'refused' };
    case 'withdrawn':
      return { ...tally, outcomeMonth: monthOf(phase.withdrawnAt), excluded: 'withdrawn' };
    case 'merged':
      return { ...tally, outcomeMonth: monthOf(phase.mergedAt), excluded: 'merged' };
    default:
      return { ...tally, openStatus: unseen ? null : phase.status };
  }
}

/** Where the cases of a school that are open are counted, whatever their month. */
export const OPEN = 'open';

/** Whether it stands among the open ones or those that are over. */
export const hasOutcome = ({ outcomeMonth, openStatus }: Pick<OutcomeTally, 'outcomeMonth' | 'openStatus'>): boolean =>
  outcomeMonth !== null || openStatus !== null;

/** The buckets of a school that a case is counted in: the month of its first day, and that of its end; none while it counts nowhere. */
export const bucketsOf = (tally: Tally): string[] => [
  ...new Set([
    ...(tally.responseMonth === null ? [] : [tally.responseMonth]),
    ...(hasOutcome(tally) ? [tally.outcomeMonth ?? OPEN] : []),
  ]),
];
