interface Draw {
  /** Tickets on the sealed list. */
  count: number;
  valueAt: Date;
  forAll: boolean;
}

/**
 * Whether a session was cancelled when the order of its draw could be computed already: the public value was fixed, and not everybody
 * had a seat. Whoever cancels then may have looked what came of it, so it stays to be seen (decision 26).
 */
export const wasValueKnown = (
  { cancelled, seats }: { cancelled?: { at: Date }; seats: number },
  draw: Draw | null,
): boolean =>
  cancelled !== undefined && draw !== null && !draw.forAll && draw.count > seats && cancelled.at >= draw.valueAt;

/** A new session shows what was cancelled so long before its own window ended, and of sessions so near. */
export const SHOWN_AFTER_MS = 60 * 86_400_000;
export const NEAR_MS = 120 * 86_400_000;
