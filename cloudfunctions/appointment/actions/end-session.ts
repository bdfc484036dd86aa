import { mayEnd } from '@domain/appointment/door';
import { stepOf } from '@domain/appointment/session-life';
import { can } from '@domain/identity/can';
import { placeOf } from '@domain/identity/place';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { InputOf } from '@types_/core/envelope';
import { type AtDoor, countHere, notesAtEnd } from '../../_kit/appointment/seated';
import { sessions } from '../../_kit/appointment/sessions';
import { _ } from '../../_kit/database';
import { orRefuse, Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { atDoor } from '../door';

/** Who came, and whose absence is written down. */
function countsOf(door: AtDoor, at: Date, by: string | null): { here: number; absent: number } {
  const absent = notesAtEnd(door, { at, by }).filter(({ what }) => what === 'absent');
  return { here: countHere(door), absent: absent.length };
}

/**
 * The session is over: nobody is let in any more. That is one write; what is noted of everybody who had a seat follows from the line and the
 * arrivals, and is written down by the scheduler when every check-in that began before is through. Twice is once. Two requests.
 */
export const endSession = atDoor(async (call: Call<InputOf<AppointmentActions, 'end-session'>>) => {
  const { earlier, actor, now } = call;
  const door = earlier as AtDoor | null;
  if (!door || !can(actor, 'appointment.end-session', placeOf(door.schoolId), now))
    throw new Refusal('SESSION_NOT_FOUND');
  const { _id, version, state, allots, ended } = door;
  if (ended) return countsOf(door, ended.at, ended.by);
  const next = orRefuse(stepOf(state, 'end', allots));
  if (!mayEnd(door, now)) throw new Refusal('END_TOO_EARLY');
  const values = {
    state: next,
    ended: { at: now, by: actor.id, settled: false, here: countHere(door) },
    version: _.inc(1),
  };
  if (!(await sessions.updateWhere({ _id, version, state }, values))) throw new Refusal('BUSY');
  return countsOf(door, now, actor.id);
});
