import type { CallRecord } from '../../local-cloud';
import type { RatesView } from '../../types/case/figures-view';
import type { CaseView } from '../../types/case/view';

/** Cases by how they ended. */
export function countCases(views: readonly CaseView[]) {
  const count = (test: (view: CaseView) => boolean) => views.filter(test).length;
  return {
    submitted: views.length,
    closed: count(({ status }) => status === 'closed'),
    solved: count(({ verdict }) => verdict === 'solved'),
    unsolved: count(({ verdict }) => verdict === 'unsolved'),
    reopened: count(({ reopenings }) => reopenings > 0),
  };
}

type Rates = Pick<RatesView, 'response' | 'solution' | 'satisfaction' | 'rating'>;

/** The rates as anyone could count them from the cases of a school, all of them ended: for comparison with the action. */
export function recount(views: readonly CaseView[]): Rates {
  const share = (base: CaseView[], test: (view: CaseView) => boolean) => ({
    numerator: base.filter(test).length,
    denominator: base.length,
  });
  const contacted = views.filter(({ timeline }) => timeline.some(({ inTime }) => inTime !== undefined));
  const asked = views.filter(({ status }) => status === 'closed');
  return {
    response: share(contacted, ({ timeline }) => timeline.some(({ inTime }) => inTime === true)),
    solution: share(asked, ({ verdict }) => verdict === 'solved'),
    satisfaction: share(
      asked.filter(({ rating }) => rating !== null),
      ({ rating }) => (rating ?? 0) >= 4,
    ),
    rating: share(asked, ({ rating }) => rating !== null),
  };
}

/** Wire requests per action over all its calls: median and most. */
export function wireOf(calls: readonly CallRecord[]): Record<string, { median: number; max: number }> {
  const byAction = new Map<string, number[]>();
  for (const call of calls) {
    const name = `${call.function}.${call.action}`;
    byAction.set(name, [...(byAction.get(name) ?? []), call.requests.length]);
  }
  return Object.fromEntries(
    [...byAction].sort().map(([name, counts]) => {
      counts.sort((a, b) => a - b);
      return [name, { median: counts[counts.length >> 1] ?? 0, max: counts[counts.length - 1] ?? 0 }];
    }),
  );
}
