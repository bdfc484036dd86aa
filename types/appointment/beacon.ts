/**
 * A public number that nobody knows before its time and everybody can look up after it: 福彩双色球 (a state lottery, Tuesday, Thursday
 * and Sunday 21:15), or where the 上证指数 closes (15:00 of a trading day).
 */
export const BEACONS = ['ssq', 'sse'] as const;
export type Beacon = (typeof BEACONS)[number];

/** An officer types at most so much. */
export const MOST_VALUE = 40;
