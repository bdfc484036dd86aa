import { Seats } from '@domain/appointment/seats';
import { lineOf, lookAtLine, ticketsAt } from './lines';
import type { SessionDocument } from './sessions';

/**
 * Whether somebody with a ticket may come to a session yet, as its line stands: neither who gave a seat back, did not want one or let it go, nor who came
 * too late to be in the line. Three requests at most, more where the line has more pages.
 */
export async function stillIn(
  { _id, allots, closesAt }: Pick<SessionDocument, '_id' | 'allots' | 'closesAt'>,
  now: Date,
): Promise<(ticket: string) => boolean> {
  const found = lineOf(await lookAtLine(_id, ''));
  if (!found) return () => allots === 'draw' || now < closesAt;
  const seats = new Seats(found.line, now);
  const places = (['left', 'declined', 'lapsed'] as const).flatMap((is) => seats.placesThat(is));
  const gone = new Set((await ticketsAt(_id, places)).values());
  // Of a draw everybody who applied is in the line.
  if (allots === 'draw' || now < closesAt) return (ticket) => !gone.has(ticket);
  const all = Array.from({ length: found.line.count }, (_none, place) => place);
  const here = new Set((await ticketsAt(_id, all)).values());
  return (ticket) => here.has(ticket) && !gone.has(ticket);
}
