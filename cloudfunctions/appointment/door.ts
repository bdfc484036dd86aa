import { type DoorNumbers, namesAt, seatsFor } from '@domain/appointment/door';
import { can } from '@domain/identity/can';
import { maskedName } from '@domain/identity/masked-name';
import { placeOf } from '@domain/identity/place';
import { AT_DOOR } from '@types_/appointment/attendance';
import type { DoorRow, SessionFacts } from '@types_/appointment/attendance-view';
import type { ActionName } from '@types_/core/action-name';
import { passOf } from '../_kit/appointment/applications';
import { isIn, seatNumber } from '../_kit/appointment/attendances';
import { type AtDoor, type Came, doorBeside, type Seated, seatedAt } from '../_kit/appointment/seated';
import type { SessionDocument } from '../_kit/appointment/sessions';
import { unseal } from '../_kit/crypto';
import type { Beside } from '../_kit/database';
import { type PersonDocument, personPlace } from '../_kit/people';
import { orRefuse, Refusal } from '../_kit/refusal';
import type { Call } from '../_kit/router';

/** An action at the door of a session, which is found with its line and arrivals in the request that finds its caller. */
export const atDoor = <I extends { id: string }, O>(run: (call: Call<I>) => Promise<O>) =>
  Object.assign((call: Call<I>) => run(call), { earlier: (_key: string, { id }: I): Beside => doorBeside(id) });

/** The session at whose door the caller stands; one of another school is not there. */
export function ownDoor({ earlier, actor, now }: Call<unknown>, action: ActionName): AtDoor & { seated: Seated } {
  const door = earlier as AtDoor | null;
  if (!door || !can(actor, action, placeOf(door.schoolId), now)) throw new Refusal('SESSION_NOT_FOUND');
  orRefuse(namesAt(door, now));
  const seated = seatedAt(door, now);
  if (!seated) throw new Refusal('SESSION_NOT_NOW');
  return { ...door, seated };
}

export const factsOf = (session: SessionDocument): SessionFacts => ({
  ...{ id: session._id, version: session.version, channel: session.channel, title: session.title, host: session.host },
  ...{ place: session.place, link: session.link },
  ...{ startsAt: session.startsAt.toISOString(), endsAt: session.endsAt.toISOString() },
});

/** Those who are in. */
export const arrivalsOf = ({ came, startsAt }: Pick<AtDoor, 'came' | 'startsAt'>): Came[] =>
  came.filter((one) => isIn(one, startsAt));

/** Seats, which of them are free, and which numbers somebody sits on. */
export function numbersOf(door: AtDoor & { seated: Seated }): DoorNumbers {
  const { seats, free } = door.seated.seats.numbers;
  return { seats, free, taken: arrivalsOf(door).map(({ seat }) => seatNumber(seat)) };
}

/** How many more people who have no seat may come in now. */
export const freeAtDoor = (door: AtDoor & { seated: Seated }, isGraceOver: boolean): number =>
  seatsFor('walk-in', numbersOf(door), isGraceOver).length;

/** A name as a door shows it. */
export const shownName = ({ _id, name }: Pick<PersonDocument, '_id' | 'name'>): string =>
  maskedName(unseal(name, personPlace(_id, 'name')));

/** The ticket behind a pass, of those whom the door knows; undefined: of another session. */
export const ticketOfPass = ({ line: [line], came }: AtDoor, pass: string): string | undefined =>
  [...(line?.tickets ?? []), ...came.map(({ ticket }) => ticket)].find((ticket) => passOf(ticket) === pass);

/** Somebody at a door: by the surname, whether they have a seat, and whether they are in. */
export const doorRow = (ticket: string, name: string, isSeated: boolean, came: Came | undefined): DoorRow => ({
  ...{ pass: passOf(ticket), name, isSeated },
  ...{ how: AT_DOOR.find((how) => how === came?.how) ?? null, at: came?.notedAt.toISOString() ?? null },
});
