import { graceOver, seatsFor } from '@domain/appointment/door';
import type { AtDoorHow } from '@types_/appointment/attendance';
import type { CheckedIn } from '@types_/appointment/attendance-view';
import { isLifted } from '../_kit/appointment/absence';
import { applications, passOf } from '../_kit/appointment/applications';
import {
  type AttendanceDocument,
  attendanceIdOf,
  attendances,
  isOfHour,
  seatOf,
  writeOver,
} from '../_kit/appointment/attendances';
import type { AtDoor, Came, Seated } from '../_kit/appointment/seated';
import { DuplicateError } from '../_kit/database';
import { type PersonDocument, people } from '../_kit/people';
import { Refusal } from '../_kit/refusal';
import type { Call } from '../_kit/router';
import { arrivalsOf, doorRow, numbersOf, shownName } from './door';
import { ownIds } from './own-ids';

type Door = AtDoor & { seated: Seated };
type Person = Pick<PersonDocument, '_id' | 'name'>;

/** Whoever a ticket is of at a door: of somebody who was let in without having applied, the arrival says it. One request. */
export async function personBehind(ticket: string, { came }: Pick<AtDoor, 'came'>): Promise<Person> {
  const arrival = came.find((one) => one.ticket === ticket);
  if (!arrival) return holderOf(ticket);
  const person = await people.get(arrival.personId);
  if (!person) throw new Refusal('NOT_SEATED', { standing: 'none' });
  return person;
}

/** Whoever an application of the session stands for. One request. */
async function holderOf(ticket: string): Promise<Person> {
  const { list } = await applications
    .aggregate()
    .match({ ticket })
    .limit(1)
    .lookup(people.joined('authorId', '_id', 'person'))
    .project({ 'person._id': 1, 'person.name': 1 })
    .end();
  const [found] = list as { person: Person[] }[];
  const [person] = found?.person ?? [];
  if (!person) throw new Refusal('NOT_SEATED', { standing: 'none' });
  return person;
}

/** Writes an arrival; over one that was undone, or noted before the session was moved. False: somebody was quicker. */
async function write(arrival: AttendanceDocument, before: Came | undefined): Promise<boolean> {
  if (!before) return attendances.add(arrival);
  try {
    return await writeOver(before, arrival);
  } catch (error) {
    if (error instanceof DuplicateError) return false;
    throw error;
  }
}

/** Who comes in by which ticket; `as`: the id that it is of, where that is an earlier one of the person's. */
interface Arriving {
  ticket: string;
  person: Person;
  as?: string;
  how: AtDoorHow;
}

/**
 * Lets somebody in. Which seats are open to them, the rules say; the arrival takes the number of one, which is unique in the
 * session, so that who is in is in once and there are never more people than seats. One request: who loses a number to a rival asks again.
 */
export async function letIn(
  call: Call<unknown>,
  door: Door,
  { ticket, person, as = person._id, how }: Arriving,
): Promise<CheckedIn> {
  const { actor, now } = call;
  if (ownIds(call).some((id) => id === person._id || id === as)) throw new Refusal('OWN_TICKET');
  const { _id: sessionId, schoolId, channel, startsAt: at, seated } = door;
  const rank = seated.holders.findIndex((one) => one.ticket === ticket);
  const arrivals = arrivalsOf(door);
  const before = arrivals.find((one) => one.ticket === ticket);
  const numbers = numbersOf(door);
  const name = shownName(person);
  const { seats } = numbers;
  if (before) return { row: doorRow(ticket, name, rank >= 0, before), again: true, seats, here: arrivals.length };
  const _id = attendanceIdOf(sessionId, as);
  const known = door.came.find((one) => one._id === _id);
  const appealed = known && isOfHour(known, at) ? known : null;
  // Somebody agreed that they had not been there: the code that only their phone has undoes that, and no word. Who has no seat has no code:
  // for them another's word does than of who let them in.
  const isAnothers = rank < 0 && known?.by !== actor.id;
  if (how !== 'scan' && appealed && isLifted(appealed) && !isAnothers) throw new Refusal('CODE_NEEDED');
  const hasAppealed = Boolean(appealed?.appeal);
  const [seat] = seatsFor(rank < 0 ? 'walk-in' : { rank }, numbers, now >= graceOver(door));
  const arrival = (more: Pick<AttendanceDocument, 'what' | 'how' | 'seat' | 'due'>): AttendanceDocument => ({
    ...{ _id, version: 1, sessionId, personId: as, schoolId, channel },
    ...{
      at,
      ticket,
      pass: passOf(ticket),
      by: actor.id,
      notedAt: now,
      rating: null,
      appeal: null,
      recent: [],
      ...more,
    },
  });
  if (seat === undefined) {
    if (rank < 0) throw new Refusal('SEATS_TAKEN');
    // They came: it is written down, so that nobody takes them for absent.
    const turnedAway = arrival({ what: 'undone', how: 'turned-away', seat: _id, due: hasAppealed });
    if (!(await write(turnedAway, known))) throw new Refusal('BUSY');
    throw new Refusal('SEAT_GIVEN_AWAY');
  }
  const attendance = arrival({ what: 'met', how, seat: seatOf(seat, at), due: how !== 'scan' || hasAppealed });
  // Somebody else came in on that seat, or let this very person in, at this moment: who asks again is told.
  if (!(await write(attendance, known))) throw new Refusal('BUSY');
  return { row: doorRow(ticket, name, rank >= 0, attendance), again: false, seats, here: arrivals.length + 1 };
}
