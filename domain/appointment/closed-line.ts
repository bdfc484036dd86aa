const DAY_MS = 86_400_000;
/** So long a seat is kept for somebody whose line of the roster was closed: it may be theirs again, or they may have another number. */
const WAIT_DAYS = 3;

/**
 * Whether the seat of somebody whose line of the roster was closed goes on: after some days, and the day before the session at the latest. A list that
 * somebody was left out of by mistake is mended within days (decision 27).
 */
export const seatGoesOn = (closedAt: Date, startsAt: Date, now: Date): boolean =>
  now.getTime() >= Math.min(closedAt.getTime() + WAIT_DAYS * DAY_MS, startsAt.getTime() - DAY_MS);
