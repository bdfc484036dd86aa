import type { Share } from '@types_/case/view';

const MONTHS = 6;

/** Percentages of the last six months, null where nothing was counted; nothing to draw with fewer than two. */
export function trendOf(shares: readonly Share[]): (number | null)[] | null {
  const last = shares.slice(-MONTHS);
  const percents = last.map(({ numerator, denominator }) => (denominator ? (100 * numerator) / denominator : null));
  return percents.filter((percent) => percent !== null).length >= 2 ? percents : null;
}
