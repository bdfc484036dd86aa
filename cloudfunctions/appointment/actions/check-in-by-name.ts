import { doorAt } from '@domain/appointment/door';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { CheckedIn } from '@types_/appointment/attendance-view';
import type { InputOf } from '@types_/core/envelope';
import { orRefuse, Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { atDoor, ownDoor, ticketOfPass } from '../door';
import { letIn, personBehind } from '../let-in';

/** Somebody of the list is let in without a code, a phone being empty for example. Three requests. */
export const checkInByName = atDoor(
  async (call: Call<InputOf<AppointmentActions, 'check-in-by-name'>>): Promise<CheckedIn> => {
    const { input, now } = call;
    const door = ownDoor(call, 'appointment.check-in-by-name');
    orRefuse(doorAt(door, now));
    const ticket = ticketOfPass(door, input.pass);
    if (!ticket || ![...door.seated.holders, ...door.came].some((one) => one.ticket === ticket))
      throw new Refusal('NOT_SEATED', { standing: 'none' });
    const person = await personBehind(ticket, door);
    const isHolder = door.seated.holders.some((one) => one.ticket === ticket);
    return letIn(call, door, { ticket, person, how: isHolder ? 'name' : 'walk-in' });
  },
);
