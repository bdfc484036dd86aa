const DAY_MS = 86_400_000;
/** So long a seat waits for somebody who may only have got another number. */
const WAIT_DAYS = 3;

/**
 * Whether the seat of somebody whose line of the roster was closed goes on: at once, unless the school's roster has a free line of the
 * same name, which may be theirs by another number. Then it waits some days, and no longer than until the day before the session.
 */
export function seatGoesOn(
  { closedAt, mayReturn }: { closedAt: Date; mayReturn: boolean },
  startsAt: Date,
  now: Date,
): boolean {
  if (!mayReturn) return true;
  return now.getTime() >= Math.min(closedAt.getTime() + WAIT_DAYS * DAY_MS, startsAt.getTime() - DAY_MS);
}
