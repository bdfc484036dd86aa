import { type Move, type PlaceStanding, Seats } from '@domain/appointment/seats';
import { _, appended } from '../database';
import { type Arrival, type LineLook, lineOf, lines, lookAtLine, lookAtPlace } from './lines';

/** Looks at a line and writes into it; whoever moved meanwhile was first, and it is looked at again. */
const TRIES = 3;

/** A place in a line and how it stands; null: the ticket has none, or there is no line. */
export type Found = { place: number; standing: PlaceStanding } | null;

function foundIn(looks: readonly LineLook[], now: Date): Found {
  const look = lineOf(looks);
  if (!look || look.place === null) return null;
  return { place: look.place, standing: new Seats(look.line, now).standing(look.place) };
}

/** What is said of a place; `gone`: by nobody who had it. */
type Said = 'leave' | 'accept' | 'decline' | 'gone';

/** Where a ticket stands in the line of a session now. One request. */
export const findPlace = async (sessionId: string, ticket: string, now: Date): Promise<Found> =>
  foundIn(await lookAtLine(sessionId, ticket), now);

/** The same with what is written down of its holder, if anything is. One request. */
export async function findSeat(
  sessionId: string,
  ticket: string,
  now: Date,
): Promise<{ found: Found; came: Arrival | null }> {
  const { looks, came } = await lookAtPlace(sessionId, ticket);
  return { found: foundIn(looks, now), came: came[0] ?? null };
}

/**
 * A move of one place, decided on what the line says, and on what is written down of its holder, if anything is:
 * `decide` gives null where nothing is to be written. It is written only if no other move came meanwhile; those who join at the end
 * change nothing for anybody before them, and disturb nobody. Two requests, and two more for each move that was first. `busy`: others
 * were first each time.
 */
export async function movePlace(
  sessionId: string,
  ticket: string,
  now: Date,
  decide: (standing: PlaceStanding, came: Arrival | null) => Said | null,
): Promise<Found | 'busy'> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const { looks, came } = await lookAtPlace(sessionId, ticket);
    const look = lineOf(looks);
    if (!look || look.place === null) return null;
    const { line, place } = look;
    const standing = new Seats(line, now).standing(place);
    const said = decide(standing, came[0] ?? null);
    if (said === null) return { place, standing };
    const move: Move = { at: now, ...(said === 'gone' ? { what: 'leave', gone: true } : { what: said }), place };
    const isNext = { [`moves.${line.moves.length}`]: _.exists(false) };
    if (await lines.updateWhere({ _id: sessionId, ...isNext }, { moves: appended([move]), version: _.inc(1) }))
      return { place, standing: new Seats({ ...line, moves: [...line.moves, move] }, now).standing(place) };
  }
  return 'busy';
}
