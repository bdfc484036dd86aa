import { mayUndo } from '@domain/appointment/door';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { InputOf } from '@types_/core/envelope';
import { attendances } from '../../_kit/appointment/attendances';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { arrivalsOf, atDoor, ownDoor } from '../door';

/** Takes a check-in back that was a slip: the seat is as it was. Twice is once. Two requests. */
export const undoCheckIn = atDoor(async (call: Call<InputOf<AppointmentActions, 'undo-check-in'>>) => {
  const { input, now, actor } = call;
  const door = ownDoor(call, 'appointment.undo-check-in');
  const arrivals = arrivalsOf(door);
  const one = arrivals.find(({ ticket }) => ticket === input.ticket);
  if (!one) return { here: arrivals.length };
  if (one.personId === actor.id) throw new Refusal('OWN_TICKET');
  if (!mayUndo(one.notedAt, now)) throw new Refusal('UNDO_TOO_LATE');
  await attendances.removeAll({ _id: one._id, what: 'met', notedAt: one.notedAt });
  return { here: arrivals.length - 1 };
});
