import type { Share } from '@types_/case/figures-view';

export const TREND_MONTHS = 6;

/** Percentages of the last six months, null where nothing was counted or it is hidden; nothing to draw with fewer than two. */
export function trendOf(shares: readonly (Share | null)[]): (number | null)[] | null {
  const last = shares.slice(-TREND_MONTHS);
  const percents = last.map((one) => (one?.denominator ? (100 * one.numerator) / one.denominator : null));
  return percents.filter((percent) => percent !== null).length >= 2 ? percents : null;
}
