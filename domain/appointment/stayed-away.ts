import { FREE_CANCEL_HOURS } from '@types_/appointment/seat';
import type { SessionChange } from '@types_/appointment/session';

const DAY_MS = FREE_CANCEL_HOURS * 3_600_000;

/** What a session says of when and where it takes place, and of what the organiser changed. */
export interface Announced {
  startsAt: Date;
  changes?: readonly { at: Date; what: readonly SessionChange[] }[];
}

/** Too short before the beginning for somebody to plan by it. */
const isShort = (known: Date, { startsAt }: Announced): boolean => startsAt.getTime() - known.getTime() < DAY_MS;

/** When hour or place were last changed, where those who come have known of it for less than a day. */
function lateNews(session: Announced): Date | null {
  const moved = (session.changes ?? []).filter(({ what }) => what.includes('time') || what.includes('place'));
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

/** Whether somebody gave a seat back after hour or place had been changed late, and had taken it before: `since`. */
export function leftForNews({ since, at }: { since: Date | null; at: Date }, session: Announced): boolean {
  const news = lateNews(session);
  return news !== null && news <= at && since !== null && mayStayAway(since, true, session);
}
