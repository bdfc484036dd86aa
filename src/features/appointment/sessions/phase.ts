import { CHANNEL } from '@domain/appointment/channel';
import type { SessionRow } from '@types_/appointment/session-view';

/** Where a session stands in the eyes of somebody who may want to come: its state, and what the hour adds. */
export type Phase =
  | 'draft'
  | 'soon'
  | 'open'
  | 'waiting'
  | 'over'
  | 'drawn'
  | 'confirmed'
  | 'on'
  | 'unended'
  | 'unnoted'
  | 'held'
  | 'minuted'
  | 'closed'
  | 'unwritten'
  | 'past'
  | 'cancelled';

type Look = Pick<
  SessionRow,
  'state' | 'channel' | 'unwritten' | 'unnoted' | 'allots' | 'opensAt' | 'closesAt' | 'startsAt' | 'endsAt'
>;

/** Published and not over: what the hour says. */
function phaseOfOpen({ allots, opensAt, closesAt }: Look, now: Date): Phase {
  if (now < new Date(opensAt)) return 'soon';
  if (now < new Date(closesAt)) return 'open';
  return allots === 'draw' ? 'waiting' : 'over';
}

/** Closed: everything has come of it, or it has no minutes; of what has none by its kind it is past, and that is all. */
function phaseOfClosed({ channel, unwritten, unnoted }: Look): Phase {
  if (!CHANNEL[channel].minuted) return unnoted ? 'unnoted' : 'past';
  return unwritten ? 'unwritten' : 'closed';
}

export function phaseOf(session: Look, now: Date): Phase {
  const { state, startsAt, endsAt, unnoted } = session;
  const isBefore = state === 'open' || state === 'frozen' || state === 'drawn' || state === 'confirmed';
  // Nobody has ended it: that its hour is over does not say that it took place.
  if (isBefore && now >= new Date(endsAt)) return 'unended';
  if (isBefore && now >= new Date(startsAt)) return 'on';
  if (state === 'open') return phaseOfOpen(session, now);
  if (state === 'closed') return phaseOfClosed(session);
  if (unnoted && state === 'held') return 'unnoted';
  return state === 'frozen' ? 'waiting' : state;
}
