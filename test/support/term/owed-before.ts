import { dayOf, plusDays, schoolTime } from '@domain/core/school-clock';
import type { Glance } from './glance';
import { QueueAgain } from './queue-again';
import type { Occasion, Owed } from './told';

const HOUR = 3_600_000;

/** Who is reminded the day before, by day: whoever has a seat or is asked about one. `known`: of which it was done. */
export function owedBefore({ at, sessions, lines, applications }: Glance, known: ReadonlySet<string>): Occasion[] {
  const hour = schoolTime(at).hour();
  if (hour < 8 || hour >= 21) return [];
  return [...lines.values()].flatMap((line): Occasion[] => {
    const session = sessions.get(line._id);
    if (!session || !['open', 'drawn', 'confirmed'].includes(session.state)) return [];
    const day = dayOf(session.startsAt);
    const left = session.startsAt.getTime() - at.getTime();
    const about = `${line._id} soon ${day}`;
    if (left <= HOUR || left >= 40 * HOUR || dayOf(at) < plusDays(day, -1) || known.has(about)) return [];
    const { places } = new QueueAgain(line, at);
    const tickets = line.tickets.filter((_ticket, place) => ['seated', 'offered'].includes(places[place]?.is ?? ''));
    const owed = (applications.get(line._id) ?? [])
      .filter(({ ticket }) => tickets.includes(ticket))
      .map(({ authorId: to }): Owed => ({ to, kind: 'session-soon', about, of: `${line._id} ${day}` }));
    return [{ about, owed }];
  });
}
