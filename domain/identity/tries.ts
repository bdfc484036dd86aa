import { dayOf, plusDays } from '../core/school-clock';

/** Wrong tries at binding that an account has in a day, and that a number bears in a day (product.md section 1). */
export const TRIES_A_DAY = 5;

/** The first place among a day's tries that is not taken; null when all are: locked. */
export function freeTry(taken: readonly number[]): number | null {
  for (let place = 0; place < TRIES_A_DAY; place += 1) if (!taken.includes(place)) return place;
  return null;
}

/** When a lock of today ends: at the school's midnight. */
export const lockEnd = (now: Date): Date => new Date(`${plusDays(dayOf(now), 1)}T00:00:00+08:00`);
