import type { RoundState, Wait } from '@types_/survey/round';

/** A round opens within a minute of its hour; it may have been a bad minute. */
const PATIENCE_MS = 5 * 60_000;

interface Due {
  state: RoundState;
  opensAt: Date;
  lacksPeople?: boolean | undefined;
}

/** What a round that should have opened and has not waits for; null: it waits for nothing but its hour. */
export function waitsFor({ state, opensAt, lacksPeople }: Due, isEarlierBeingCounted: boolean, now: Date): Wait | null {
  if (state !== 'planned' || now.getTime() - opensAt.getTime() <= PATIENCE_MS) return null;
  if (lacksPeople) return 'people';
  return isEarlierBeingCounted ? 'count' : 'plans';
}
