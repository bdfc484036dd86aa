import { type Noted, notedAtEnd } from '@domain/appointment/noted';
import { type Line, Seats } from '@domain/appointment/seats';
import { leftForNews, mayStayAway } from '@domain/appointment/stayed-away';
import type { Beside } from '../database';
import { type AttendanceDocument, attendances } from './attendances';
import { type LineHead, lineHeadBeside } from './lines';
import type { SessionDocument } from './sessions';
import { sessions } from './sessions';

/** Of each that came. */
const FIELDS = { version: 1, ticket: 1, seat: 1, what: 1, how: 1, at: 1, notedAt: 1, personId: 1, by: 1, appeal: 1 };
export const MOST_AT_DOOR = 2000;

export type Came = Pick<
  AttendanceDocument,
  '_id' | 'version' | 'ticket' | 'seat' | 'what' | 'how' | 'at' | 'notedAt' | 'personId' | 'by' | 'appeal'
>;

/** A session with the beginning of its line and with what became of its seats so far. */
export interface AtDoor extends SessionDocument {
  line: LineHead[];
  came: Came[];
}

/** A session with its line and arrivals, for a `lookup`. */
export const doorBeside = (sessionId: string): Beside =>
  sessions.eachBeside(
    { _id: sessionId },
    'door',
    1,
    lineHeadBeside(sessionId, 'line'),
    attendances.fieldsBeside({ sessionId }, 'came', MOST_AT_DOOR, FIELDS),
  );

/** The same by a request of its own. */
export async function lookAtDoor(sessionId: string): Promise<AtDoor | null> {
  const { list } = await sessions
    .aggregate()
    .match({ _id: sessionId })
    .limit(1)
    .lookup(lineHeadBeside(sessionId, 'line'))
    .lookup(attendances.fieldsBeside({ sessionId }, 'came', MOST_AT_DOOR, FIELDS))
    .end();
  return (list[0] as AtDoor | undefined) ?? null;
}

/** Of what is written down of people at a session that of the hour at which it takes place. */
const ofThisHour = ({ came, startsAt }: Pick<AtDoor, 'came' | 'startsAt'>): Came[] =>
  came.filter((one) => one.at.getTime() === startsAt.getTime());

/** How many were let in to a session as it stands. */
export const countHere = (door: Pick<AtDoor, 'came' | 'startsAt'>): number =>
  ofThisHour(door).filter(({ what }) => what === 'met').length;

/** What is to be written down where a session is over, of everybody who had a seat and of whom nothing stands, and who gave it back too late. */
export function notesAtEnd(door: AtDoor, { at, by }: { at: Date; by: string | null }): (Noted & { ticket: string })[] {
  const seated = seatedAt(door, at);
  if (!seated) return [];
  const known = new Map(ofThisHour(door).map((one) => [one.ticket, one]));
  const over = { here: countHere(door), endedBy: by };
  const owing = new Map(seated.owing.map(({ ticket, how }) => [ticket, how]));
  const left = seated.owing.filter(({ how }) => how === 'late-leave');
  return [...seated.holders, ...left].flatMap(({ ticket }) => {
    const [one, how] = [known.get(ticket) ?? null, owing.get(ticket)];
    const noted = notedAtEnd(over, { known: one, isAppealed: Boolean(one?.appeal), isOwing: how !== undefined });
    if (!noted || how !== 'late-leave') return noted ? [{ ticket, ...noted }] : [];
    return noted.what === 'absent' ? [{ ticket, ...noted, how }] : [];
  });
}

export interface Seated {
  seats: Seats;
  /** Tickets of those who have a seat, in the order of the line; each with its place, from 0 on. */
  holders: { ticket: string; place: number }[];
  /** Whose absence it is if they do not come, or did not leave in time: not where that was the organiser's doing. */
  owing: { ticket: string; how: 'not-there' | 'late-leave' }[];
  /** How the ticket stands; null: it is in no place that a seat has come near. */
  placeOf(ticket: string): number | null;
}

/** Who has a seat at a moment. */
export function seatedAt(door: AtDoor, now: Date): Seated | null {
  const [first] = door.line;
  if (!first) return null;
  const { seats: many, startsAt, allottedAt, moves, joined, tickets } = first;
  const line: Line = {
    ...{ seats: many, startsAt, allottedAt, moves, joined },
    count: joined === null ? first.drawn : first.length,
  };
  const seats = new Seats(line, now);
  const leavers = new Set(moves.flatMap((move) => (move.what === 'leave' ? [move.place] : [])));
  const tooLate = [...leavers].filter((place) => {
    const standing = seats.standing(place);
    return standing.is === 'left' && standing.had === 'seat' && standing.late && !leftForNews(standing, door);
  });
  const accepted = new Set(moves.flatMap((move) => (move.what === 'accept' ? [move.place] : [])));
  const expected = seats.placesThat('seated').filter((place) => {
    const standing = seats.standing(place);
    const byWord = joined !== null || accepted.has(place);
    return standing.is === 'seated' && !mayStayAway(standing.since, byWord, door);
  });
  const ticketsAt = (places: readonly number[]) =>
    places.flatMap((place) => {
      const ticket = tickets[place];
      return ticket === undefined ? [] : [{ ticket, place }];
    });
  return {
    seats,
    holders: ticketsAt(seats.placesThat('seated')),
    owing: [
      ...ticketsAt(expected).map(({ ticket }) => ({ ticket, how: 'not-there' as const })),
      ...ticketsAt(tooLate).map(({ ticket }) => ({ ticket, how: 'late-leave' as const })),
    ],
    placeOf: (ticket) => {
      const place = tickets.indexOf(ticket);
      return place < 0 ? null : place;
    },
  };
}
