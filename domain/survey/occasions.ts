import { OCCASIONS, type Occasion } from '@types_/survey/round';
import { schoolTime } from '../core/school-clock';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Times {
  opensAt: Date;
  closesAt: Date;
}

/** A round must be so long to be worth a word in its middle, or on its last day. */
const LONG_ENOUGH: Record<Occasion, number> = { opening: 0, 'half-time': 4 * DAY, 'last-day': 2 * DAY };

/** When people are to be told on an occasion; null: never, for the round is too short for it. */
export function occasionAt(occasion: Occasion, { opensAt, closesAt }: Times): Date | null {
  const length = closesAt.getTime() - opensAt.getTime();
  if (length < LONG_ENOUGH[occasion]) return null;
  const at = {
    opening: opensAt.getTime(),
    'half-time': opensAt.getTime() + length / 2,
    'last-day': closesAt.getTime() - DAY,
  }[occasion];
  return new Date(at);
}

/** From eight in the morning to nine in the evening: nobody's phone is woken for a survey. */
export const isDaytime = (now: Date): boolean => {
  const hour = schoolTime(now).hour();
  return hour >= 8 && hour < 21;
};

/**
 * The occasion on which people are to be told now, if any: the last one that has come, unless that was told to the end. What
 * was missed before it is not made up for: one word is enough. Nobody is told anything once the round is over.
 */
export function occasionNow(times: Times, told: readonly Occasion[], now: Date): Occasion | null {
  if (now >= times.closesAt || !isDaytime(now)) return null;
  const come = OCCASIONS.filter((occasion) => {
    const at = occasionAt(occasion, times);
    return at !== null && at <= now;
  });
  const last = come.at(-1);
  return last && !told.includes(last) ? last : null;
}
