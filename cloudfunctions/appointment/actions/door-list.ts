import { graceOver, walkInsFrom } from '@domain/appointment/door';
import type { AppointmentActions } from '@types_/appointment/actions';
import { DOOR_HOURS } from '@types_/appointment/attendance';
import type { DoorList, DoorRow } from '@types_/appointment/attendance-view';
import type { InputOf } from '@types_/core/envelope';
import { namesBehind } from '../../_kit/appointment/names-behind';
import type { Call } from '../../_kit/router';
import { arrivalsOf, atDoor, doorRow, factsOf, freeAtDoor, ownDoor, shownName } from '../door';

const byPass = (a: DoorRow, b: DoorRow): number => (a.pass < b.pass ? -1 : 1);

/** Who has a seat, and who came without one: by the surname, and whether they are in. Two requests. */
export const doorList = atDoor(async (call: Call<InputOf<AppointmentActions, 'door-list'>>): Promise<DoorList> => {
  const { now } = call;
  const door = ownDoor(call, 'appointment.door-list');
  const { seated, startsAt } = door;
  const arrivals = arrivalsOf(door);
  // Last, who is in: whoever was turned away may have come in after all.
  const turnedAway = door.came.filter(({ how, at }) => how === 'turned-away' && at.getTime() === startsAt.getTime());
  const ofTicket = new Map([...turnedAway, ...arrivals].map((one) => [one.ticket, one]));
  const holders = new Set(seated.holders.map(({ ticket }) => ticket));
  const others = arrivals.filter(({ ticket }) => !holders.has(ticket));
  const names = await namesBehind(door._id, [...holders], others);
  const row = ({ ticket }: { ticket: string }): DoorRow[] => {
    const person = names.get(ticket);
    return person ? [doorRow(ticket, shownName(person), holders.has(ticket), ofTicket.get(ticket))] : [];
  };
  return {
    ...{ session: factsOf(door), seats: seated.seats.numbers.seats, here: arrivals.length },
    free: freeAtDoor(door, now >= graceOver(door)),
    opensAt: new Date(startsAt.getTime() - DOOR_HOURS * 3_600_000).toISOString(),
    ...{ walkInsFrom: walkInsFrom(door).toISOString(), graceOver: graceOver(door).toISOString() },
    // In the order of their passes, which is none: the order of the line is public, and says whose ticket is whose.
    rows: [...seated.holders.flatMap(row).sort(byPass), ...others.flatMap(row).sort(byPass)],
  };
});
