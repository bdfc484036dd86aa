import type { Share } from '@types_/case/figures-view';

/** What is left out of the rates, each in a column of its own. */
export const EXCLUDED = ['refused', 'withdrawn', 'unreachable', 'merged', 'unclaimed'] as const;

export const TREND_MONTHS = 6;

/** Percentages of the last six months, null where nothing was counted or it is hidden; nothing to draw with fewer than two. */
export function trendOf(shares: readonly (Share | null)[]): (number | null)[] | null {
  const last = shares.slice(-TREND_MONTHS);
  const percents = last.map((one) =>
    one === null || one.denominator === 0 ? null : (100 * one.numerator) / one.denominator,
  );
  return percents.filter((percent) => percent !== null).length >= 2 ? percents : null;
}
