import type { SessionDocument } from '../../../cloudfunctions/_kit/appointment/sessions';
import type { Glance } from './glance';
import { type Happened, QueueAgain, type Stands, type StoredLine } from './queue-again';
import type { Owed } from './told';

const KINDS = { offered: 'seat-offered', lapsed: 'seat-lapsed', seated: 'seat-taken' } as const;

/** Whether a line still says who has a seat. */
const isTelling = ({ state, startsAt }: SessionDocument, now: Date): boolean =>
  ['open', 'drawn', 'confirmed'].includes(state) && startsAt > now;

type Of = (queue: QueueAgain, line: StoredLine) => Happened[];

function owedBy({ at, sessions, lines, applications }: Glance, of: Of): Owed[] {
  return [...lines.values()].flatMap((line): Owed[] => {
    const session = sessions.get(line._id);
    if (!session || !isTelling(session, at)) return [];
    const authors = new Map((applications.get(line._id) ?? []).map(({ ticket, authorId }) => [ticket, authorId]));
    const told = of(new QueueAgain(line, at), line).filter(({ what }) => what !== 'seated' || line.joined !== null);
    return told.flatMap(({ what, place, at: when }): Owed[] => {
      const to = authors.get(line.tickets[place] ?? '');
      const name = `${line._id} ${when.toISOString()}`;
      return to === undefined ? [] : [{ to, kind: KINDS[what], about: `${name} ${what}`, of: name }];
    });
  });
}

/** All that anybody may have been told of their place, however long ago. */
export const owedOfSeatsEver = (glance: Glance): Owed[] => owedBy(glance, ({ happened }) => happened);

const since = (one: Stands | undefined): Date | null =>
  one?.is === 'seated' || one?.is === 'offered' ? one.since : one?.is === 'lapsed' ? one.at : null;

/** What everybody has been told of their place as it stands; what the very run has done that tells is told by the next one. */
export const owedOfSeats = (glance: Glance): Owed[] =>
  owedBy(glance, ({ happened, places }) =>
    happened.filter(
      ({ what, place, at }) =>
        at < glance.at && places[place]?.is === what && since(places[place])?.getTime() === at.getTime(),
    ),
  );
