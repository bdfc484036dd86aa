import { FREE_CANCEL_HOURS } from '@types_/appointment/seat';
import type { SessionChange } from '@types_/appointment/session';

const DAY_MS = FREE_CANCEL_HOURS * 3_600_000;

/** What of a session somebody plans by: when, where, and whom they meet. */
const PLANNED_BY: readonly SessionChange[] = ['time', 'place', 'host'];

/** What a session says of when it takes place, and of what the organiser changed. */
export interface Announced {
  startsAt: Date;
  changes?: readonly { at: Date; what: readonly SessionChange[] }[];
}

/** Too short before the beginning for somebody to plan by it. */
const isShort = (known: Date, { startsAt }: Announced): boolean => startsAt.getTime() - known.getTime() < DAY_MS;

/** When hour, place or who is met were last changed, where those who come have known of it for less than a day. */
function lateNews(session: Announced): Date | null {
  const moved = (session.changes ?? []).filter(({ what }) => PLANNED_BY.some((one) => what.includes(one)));
  const last = moved.reduce<Date | null>((latest, { at }) => (latest && latest > at ? latest : at), null);
  return last && isShort(last, session) ? last : null;
}

/**
 * Whether somebody with a seat may stay away without its counting: nobody is absent by the organiser's doing (decision 27). `since` when
 * they have had the seat; `byWord`: they took it themselves, then they knew what they took.
 */
export function mayStayAway(since: Date, byWord: boolean, session: Announced): boolean {
  const news = lateNews(session);
  return (news !== null && news >= since) || (!byWord && isShort(since, session));
}

/** Whether somebody gave a seat back after one of these had been changed late, and had taken it before: `since`. */
export function leftForNews({ since, at }: { since: Date | null; at: Date }, session: Announced): boolean {
  const news = lateNews(session);
  return news !== null && news <= at && since !== null && mayStayAway(since, true, session);
}
