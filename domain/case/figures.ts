import type { Verdict } from '@types_/case/status';
import type { RatesView, Share } from '@types_/case/view';
import { monthOf } from '../core/school-clock';
import { isContactInTime } from './deadlines';
import type { CaseState } from './state';

/** Left out of the solution and satisfaction rates, each in a column of its own. */
export type Exclusion = 'refused' | 'withdrawn' | 'unreachable' | 'merged';

/** Whether somebody came in time. */
export interface ResponseTally {
  /** Month of the acknowledgement's day; null when the case was withdrawn or merged before anybody had to act. */
  responseMonth: string | null;
  /** True: contacted by its day. False: contacted late. Null: nobody yet. */
  contactedInTime: boolean | null;
}

/** What came of it in the end. */
export interface OutcomeTally {
  outcomeMonth: string | null;
  verdict: Verdict | null;
  rating: 'satisfied' | 'not-satisfied' | null;
  excluded: Exclusion | null;
}

/** A case as the rates count it: a few small values, so that equal ones can be counted together by the database. */
export type Tally = ResponseTally & OutcomeTally;

/** Ratings of 4 and 5 count as satisfied. */
const SATISFIED_FROM = 4;

/** How a case counts, from its state alone. */
export function tallyOf(state: CaseState): Tally {
  const { phase, contactedAt } = state;
  const neverDue = contactedAt === null && (phase.status === 'withdrawn' || phase.status === 'merged');
  const tally: Tally = {
    responseMonth: neverDue ? null : state.firstAcknowledgeDay.slice(0, 7),
    contactedInTime: contactedAt === null ? null : isContactInTime(state, contactedAt),
    outcomeMonth: null,
    verdict: null,
    rating: null,
    excluded: null,
  };
  switch (phase.status) {
    case 'closed':
      tally.outcomeMonth = monthOf(phase.closedAt);
      if (phase.unreachable) tally.excluded = 'unreachable';
      else {
        tally.verdict = phase.verdict;
        if (phase.rating !== null) tally.rating = phase.rating >= SATISFIED_FROM ? 'satisfied' : 'not-satisfied';
      }
      return tally;
    case 'refused':
      return { ...tally, outcomeMonth: monthOf(phase.refusedAt), excluded: 'refused' };
    case 'withdrawn':
      return { ...tally, outcomeMonth: monthOf(phase.withdrawnAt), excluded: 'withdrawn' };
    case 'merged':
      return { ...tally, outcomeMonth: monthOf(phase.mergedAt), excluded: 'merged' };
    default:
      return tally;
  }
}

/**
 * Equal halves of tallies counted together; `due`: the acknowledgement's day is past. The halves are counted apart, because
 * the kinds of each are few (months × answers) and those of both together are not.
 */
export interface TallyCounts {
  responses: readonly (ResponseTally & { due: boolean; count: number })[];
  outcomes: readonly (OutcomeTally & { count: number })[];
}

type Sums = Pick<RatesView, 'response' | 'solution' | 'satisfaction' | 'rating' | 'excluded' | 'pending' | 'months'>;

/**
 * The three rates from `since` (a month, YYYY-MM) on, after product.md section 2:
 * response = contacted in time / cases whose outcome is certain (contacted, or the day is past without contact);
 * solution = the student says solved / closed and asked; satisfaction = ratings of 4 and 5 / ratings; rating = ratings / asked.
 */
export function ratesOf({ responses, outcomes }: TallyCounts, since: string): Sums {
  const zero = (): Share => ({ numerator: 0, denominator: 0 });
  const sums: Sums = {
    response: zero(),
    solution: zero(),
    satisfaction: zero(),
    rating: zero(),
    excluded: { refused: 0, withdrawn: 0, unreachable: 0, merged: 0 },
    pending: { response: 0, outcome: 0 },
    months: [],
  };
  const months = new Map<string, Sums['months'][number]>();
  const monthly = (month: string) => {
    const known = months.get(month) ?? { month, response: zero(), solution: zero(), satisfaction: zero() };
    months.set(month, known);
    return known;
  };
  const add = (shares: Share[], count: number, counted: boolean) => {
    for (const share of shares) {
      share.denominator += count;
      if (counted) share.numerator += count;
    }
  };
  for (const { responseMonth, contactedInTime, due, count } of responses) {
    if (responseMonth === null || responseMonth < since) continue;
    if (contactedInTime === null && !due) sums.pending.response += count;
    else add([sums.response, monthly(responseMonth).response], count, contactedInTime === true);
  }
  for (const { outcomeMonth, verdict, rating, excluded, count } of outcomes) {
    if (outcomeMonth === null) sums.pending.outcome += count;
    else if (outcomeMonth >= since) {
      if (excluded) sums.excluded[excluded] += count;
      if (verdict) {
        const month = monthly(outcomeMonth);
        add([sums.solution, month.solution], count, verdict === 'solved');
        add([sums.rating], count, rating !== null);
        if (rating) add([sums.satisfaction, month.satisfaction], count, rating === 'satisfied');
      }
    }
  }
  sums.months = [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
  return sums;
}
