import { mayUndo } from '@domain/appointment/door';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { InputOf } from '@types_/core/envelope';
import { passOf } from '../../_kit/appointment/applications';
import { attendances } from '../../_kit/appointment/attendances';
import { _ } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { arrivalsOf, atDoor, ownDoor } from '../door';
import { ownIds } from '../own-ids';

/** Takes a check-in back that was a slip: the seat is free again, and who did so and when is kept. Twice is once. Two requests. */
export const undoCheckIn = atDoor(async (call: Call<InputOf<AppointmentActions, 'undo-check-in'>>) => {
  const { input, now, actor } = call;
  const door = ownDoor(call, 'appointment.undo-check-in');
  const arrivals = arrivalsOf(door);
  const one = arrivals.find(({ ticket }) => passOf(ticket) === input.pass);
  if (!one) return { here: arrivals.length };
  if (ownIds(call).includes(one.personId)) throw new Refusal('OWN_TICKET');
  if (!mayUndo(one.notedAt, now)) throw new Refusal('UNDO_TOO_LATE');
  const { _id, version } = one;
  const undone = _.set({ at: now, by: actor.id });
  // A slip is told to nobody; whoever has said something against it is answered.
  const values = { what: 'undone', seat: _id, undone, due: one.appeal !== null, version: _.inc(1) };
  if (!(await attendances.updateWhere({ _id, version, what: 'met' }, values))) throw new Refusal('BUSY');
  return { here: arrivals.length - 1 };
});
