import { doorAt } from '@domain/appointment/door';
import { codesTaken, readSeatText } from '@domain/appointment/seat-code';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { CheckedIn } from '@types_/appointment/attendance-view';
import type { InputOf } from '@types_/core/envelope';
import { seatSecretOf } from '../../_kit/appointment/attendances';
import { orRefuse, Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { arrivalsOf, atDoor, ownDoor, ticketOfPass } from '../door';
import { letIn, personBehind } from '../let-in';

type Input = InputOf<AppointmentActions, 'check-in'>;
type Door = ReturnType<typeof ownDoor>;

/** The ticket that a code is of: the one that was scanned with it, or of all seats the one whose code was typed. */
function ticketBehind({ text }: Input, door: Door, now: Date): string {
  const read = readSeatText(text);
  if (!read) throw new Refusal('NOT_A_TICKET');
  const { pass, code } = read;
  const isIts = (one: string) => codesTaken(seatSecretOf(one), now).includes(code);
  const scanned = pass === null ? null : ticketOfPass(door, pass);
  if (scanned === undefined) throw new Refusal('TICKET_ELSEWHERE');
  const among = scanned !== null ? [scanned] : [...door.seated.holders, ...door.came].map((one) => one.ticket);
  const found = among.find(isIts);
  if (found === undefined) throw new Refusal('TICKET_EXPIRED');
  return found;
}

/** Whoever has a seat and shows its code is let in; twice is once, and says so. Three requests. */
export const checkIn = atDoor(async (call: Call<Input>): Promise<CheckedIn> => {
  const { input, now } = call;
  const door = ownDoor(call, 'appointment.check-in');
  orRefuse(doorAt(door, now));
  const ticket = ticketBehind(input, door, now);
  const person = await personBehind(ticket, door);
  const { seated } = door;
  const isHolder = seated.holders.some((one) => one.ticket === ticket);
  const isIn = arrivalsOf(door).some((one) => one.ticket === ticket);
  if (!isHolder && !isIn) throw new Refusal('NOT_SEATED', { standing: standingOf(door, ticket) });
  return letIn(call, door, { ticket, person, how: 'scan' });
});

function standingOf({ seated }: Door, ticket: string): string {
  const place = seated.placeOf(ticket);
  return place === null ? 'none' : seated.seats.standing(place).is;
}
