/** z of a two-sided 95 % interval. */
export const Z95 = 1.959963984540054;

export interface Interval {
  low: number;
  high: number;
}

/** Wilson's score interval of a share of `positive` in `n` answers (Wilson 1927); of none, from 0 to 1. */
export function wilson(positive: number, n: number, z = Z95): Interval {
  if (n === 0) return { low: 0, high: 1 };
  const share = positive / n;
  const square = (z * z) / n;
  const middle = share + square / 2;
  const half = z * Math.sqrt((share * (1 - share)) / n + square / (4 * n));
  const low = positive === 0 ? 0 : (middle - half) / (1 + square);
  const high = positive === n ? 1 : (middle + half) / (1 + square);
  return { low, high };
}

/** Two shares are called different only where their intervals do not meet (product.md section 3). */
export const areApart = (one: Interval, other: Interval): boolean => one.high < other.low || other.high < one.low;
