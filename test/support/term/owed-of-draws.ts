import { dayOf } from '@domain/core/school-clock';
import type { Glance } from './glance';
import type { Owed } from './told';

/** What everybody on a list is to be told once its line is drawn: a seat, or which place among those who wait. */
export function owedOfDraws({ draws, lines, sessions, applications }: Glance): Owed[] {
  return [...draws.values()].flatMap(({ _id, state }): Owed[] => {
    const [session, line] = [sessions.get(_id), lines.get(_id)];
    if (state !== 'told' || !session || !line) return [];
    return (applications.get(_id) ?? []).map(({ authorId: to, ticket }) => {
      const place = line.tickets.indexOf(ticket);
      const isIn = place < line.seats;
      return {
        ...{ to, about: `${_id} drawn`, kind: isIn ? 'draw-seat' : 'draw-waiting' },
        of: isIn ? `${_id} ${dayOf(session.startsAt)}` : _id,
      };
    });
  });
}
