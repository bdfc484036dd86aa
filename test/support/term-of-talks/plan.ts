import { randomFrom } from '../../../tools/seed/random';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** One meeting of a term, and how people behave around its draw. */
export interface Talk {
  nth: number;
  closesAt: Date;
  startsAt: Date;
  seats: number;
  applicants: number;
  beacon: 'ssq' | 'sse';
  /** Hours after the value's time at which the two officers come to enter it. */
  late: [number, number];
  /** Whether the first of them mistypes, and mends it when told. */
  mistypes: boolean;
  /** Hours after the window at which it is cancelled. */
  cancelledAfter: number | null;
}

/** The talks of a term, the same for the same seed. */
export function planTalks(seed: string, count: number, begins: Date): Talk[] {
  const random = randomFrom(seed);
  const upTo = (most: number) => random.below(most);
  return Array.from({ length: count }, (_none, nth) => {
    const closesAt = new Date(begins.getTime() + (1 + upTo(18)) * DAY + upTo(24) * HOUR);
    return {
      ...{ nth, closesAt, startsAt: new Date(closesAt.getTime() + 12 * DAY), seats: 1 + upTo(8) },
      ...{ applicants: upTo(5) === 0 ? upTo(3) : upTo(25), beacon: upTo(2) === 0 ? 'ssq' : 'sse' },
      ...{ late: [upTo(20), upTo(40)], mistypes: upTo(3) === 0 },
      cancelledAfter: upTo(6) === 0 ? 1 + upTo(60) : null,
    };
  });
}
