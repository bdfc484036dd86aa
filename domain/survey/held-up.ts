import type { RoundState, Wait } from '@types_/survey/round';

/** A round opens within a minute of its hour; it may have been a bad minute. */
const PATIENCE_MS = 5 * 60_000;

/** What a round that should have opened and has not waits for; null: it waits for nothing but its hour. */
export function waitsFor(
  { state, opensAt, lacksPeople }: { state: RoundState; opensAt: Date; lacksPeople?: boolean | undefined },
  isEarlierBeingCounted: boolean,
  now: Date,
): Wait | null {
  const isHeld = state === 'planned' || (state === 'opening' && lacksPeople === true);
  if (!isHeld || now.getTime() - opensAt.getTime() <= PATIENCE_MS) return null;
  if (lacksPeople) return 'people';
  return isEarlierBeingCounted ? 'count' : 'plans';
}
