import type { RoundState } from '@types_/survey/round';

/** A round opens within a minute of its hour; it may have been a bad minute. */
const PATIENCE_MS = 5 * 60_000;

/** Whether a round should have opened and has not: what came out low in an earlier one has no plan yet (product.md section 3). */
export const isHeldUp = (state: RoundState, opensAt: Date, now: Date): boolean =>
  state === 'planned' && now.getTime() - opensAt.getTime() > PATIENCE_MS;
