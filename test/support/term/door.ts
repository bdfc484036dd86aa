import { seatCode, seatText } from '@domain/appointment/seat-code';
import type { CheckedIn, DoorList, SeatTicket } from '@types_/appointment/attendance-view';
import { passOf, ticketOf } from '../../../cloudfunctions/_kit/appointment/applications';
import type { Answer } from '../as';
import type { Person, Student } from '../simulation/cast';
import type { World } from './world';

const GRACE_MS = 15 * 60_000;

interface Door {
  session: string;
  startsAt: Date;
}

/** What the answer at the door says beside what people saw there: so many are in, and never more than there are seats. */
function cameIn(
  { memory, faults }: World,
  { session, startsAt }: Door,
  { id }: Person,
  { here, seats }: CheckedIn,
): void {
  memory.cameIn(session, startsAt, id);
  const count = memory.hereAt(session, startsAt).size;
  if (here !== count || here > seats)
    faults.push(`${session}: ${here} are said to be in of ${seats}, and ${count} are`);
}

/** Whoever was told of a seat is let in: before the grace is over, whoever else stands there. */
function turnedAway(
  { memory, faults, clock }: World,
  { session, startsAt }: Door,
  { id }: Person,
  { error }: Answer,
): void {
  if (!memory.holdersOf(session).includes(id)) return;
  const isInTime = clock.now().getTime() < startsAt.getTime() + GRACE_MS;
  if (error.code === 'NOT_SEATED' || (error.code === 'SEATS_TAKEN' && isInTime))
    faults.push(`${session}: ${id} was told of a seat, and is turned away: ${error.code}`);
}

type How = 'scan' | 'typed' | 'name' | 'late-code' | 'two-scan';

/** A student shows the ticket on their phone, and somebody of the desk lets them in. */
export async function arrive(world: World, id: string, student: Student, officer: Person, how: How): Promise<void> {
  const { phones, clock } = world;
  const ticket: SeatTicket | null = await phones.read(student.openid, 'appointment', 'my-ticket', { id });
  if (!ticket) return;
  const door = { session: id, startsAt: new Date(ticket.session.startsAt) };
  const code = () => seatCode(ticket.secret, clock.now());
  const scan = () => ({ id, text: how === 'typed' ? code() : seatText(ticket.pass, code()) });
  if (how === 'late-code') {
    const old = scan();
    clock.tick(120);
    await phones.write(officer.openid, 'appointment', 'check-in', old);
  }
  const answer =
    how === 'name'
      ? await byName(world, door, ticket.pass, officer)
      : how === 'two-scan'
        ? await bothScan(world, scan(), officer)
        : await phones.write(officer.openid, 'appointment', 'check-in', scan());
  if (answer?.ok) cameIn(world, door, student, answer.data);
  else if (answer) turnedAway(world, door, student, answer);
}

/** Found in the list of those who are expected. */
async function byName({ phones }: World, { session: id }: Door, pass: string, { openid }: Person) {
  const list: DoorList | null = await phones.read(openid, 'appointment', 'door-list', { id });
  if (!list?.rows.some((row) => row.pass === pass)) return null;
  return phones.write(openid, 'appointment', 'check-in-by-name', { id, pass });
}

/** Two phones at one door read the same code at once. */
async function bothScan({ phones }: World, input: object, { openid }: Person): Promise<Answer> {
  const keys = [phones.freshKey(), phones.freshKey()];
  const [one, other] = await Promise.all(keys.map((key) => phones.try(openid, 'appointment', 'check-in', input, key)));
  for (const answer of [one, other]) if (answer) phones.ended('appointment.check-in', answer);
  const last = [one, other].find((answer) => answer?.ok) ?? one;
  if (!last) throw new Error('nobody scanned');
  return last.ok ? last : phones.write(openid, 'appointment', 'check-in', input);
}

/** Somebody without a seat stands at the door and says their number. */
export async function walkIn(world: World, id: string, student: Student, { openid }: Person): Promise<void> {
  const list: DoorList | null = await world.phones.read(openid, 'appointment', 'door-list', { id });
  if (!list) return;
  const door = { session: id, startsAt: new Date(list.session.startsAt) };
  const input = { id, number: student.line.number };
  const answer = await world.phones.write(openid, 'appointment', 'check-in-walk-in', input);
  if (answer.ok) cameIn(world, door, student, answer.data);
  else turnedAway(world, door, student, answer);
}

/** Whoever was let in by a slip is taken out again. */
export async function undo(
  { phones, memory, faults }: World,
  id: string,
  student: Student,
  officer: Person,
): Promise<void> {
  const list: DoorList | null = await phones.read(officer.openid, 'appointment', 'door-list', { id });
  const pass = passOf(ticketOf(id, student.id));
  const row = list?.rows.find((one) => one.pass === pass && one.how !== null);
  if (!list || !row) return;
  const startsAt = new Date(list.session.startsAt);
  const { ok, data } = await phones.write(officer.openid, 'appointment', 'undo-check-in', { id, pass });
  if (!ok) return;
  memory.wentOut(id, startsAt, student.id);
  const count = memory.hereAt(id, startsAt).size;
  if (data.here !== count) faults.push(`${id}: ${data.here} are said to be left in, and ${count} are`);
}
