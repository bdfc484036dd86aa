import { doorAt, walkInsFrom } from '@domain/appointment/door';
import { mayApply } from '@domain/appointment/who';
import { normalNumber } from '@domain/identity/roster/normal-number';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { CheckedIn } from '@types_/appointment/attendance-view';
import type { InputOf } from '@types_/core/envelope';
import { ticketOf } from '../../_kit/appointment/applications';
import { people, studentIdOf } from '../../_kit/people';
import { orRefuse, Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { arrivalsOf, atDoor, ownDoor } from '../door';
import { letIn } from '../let-in';

/**
 * A student of the school who stands at the door, by their number: on a seat of their own if they have one, else on a free one, if the session is
 * for them. Three requests.
 */
export const checkInWalkIn = atDoor(
  async (call: Call<InputOf<AppointmentActions, 'check-in-walk-in'>>): Promise<CheckedIn> => {
    const { input, now } = call;
    const door = ownDoor(call, 'appointment.check-in-walk-in');
    orRefuse(doorAt(door, now));
    const { _id, schoolId, seated } = door;
    const person = await people.get(studentIdOf(schoolId, normalNumber(input.number)));
    if (person?.student?.state !== 'active') throw new Refusal('MEMBER_NOT_FOUND');
    // Whoever changed their number has the seat under the one they applied with.
    const ids = [person._id, ...(person.former ?? [])];
    const isHolderAs = (id: string) => seated.holders.some(({ ticket }) => ticket === ticketOf(_id, id));
    const isInAs = (id: string) => arrivalsOf(door).some(({ ticket }) => ticket === ticketOf(_id, id));
    const as = ids.find(isInAs) ?? ids.find(isHolderAs) ?? person._id;
    const [ticket, isHolder, isIn] = [ticketOf(_id, as), isHolderAs(as), isInAs(as)];
    if (!isHolder && !isIn && !mayApply(person.student, schoolId, door.who)) throw new Refusal('WALK_IN_NOT_MEANT');
    if (!isHolder && !isIn && now < walkInsFrom(door)) throw new Refusal('WALK_IN_TOO_EARLY');
    return letIn(call, door, { ticket, person, as, how: isHolder ? 'name' : 'walk-in' });
  },
);
