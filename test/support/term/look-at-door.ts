import type { AttendanceDocument } from '../../../cloudfunctions/_kit/appointment/attendances';
import type { SessionDocument } from '../../../cloudfunctions/_kit/appointment/sessions';
import type { Glance } from './glance';
import type { Memory } from './memory';
import { QueueAgain } from './queue-again';
import { toldLate } from './told-late';

const listed = (people: Iterable<string>): string => [...people].sort().join(' ');

/** Whose absence a session that is over has to have: who had a seat, or gave it back too late, was not let in and knew of it in time. */
function missing(session: SessionDocument, glance: Glance, came: readonly AttendanceDocument[]): string[] {
  const { _id, state, ended } = session;
  const line = glance.lines.get(_id);
  if (state === 'cancelled' || !line || !ended?.by || !came.some(({ what }) => what === 'met')) return [];
  const { places } = new QueueAgain(line, ended.at);
  const isToldLate = toldLate(session, line.joined === null);
  const lost = line.tickets.filter((_ticket, place) => {
    const one = places[place];
    if (!one || isToldLate(one)) return false;
    return one.is === 'seated' || (one.is === 'left' && one.had === 'seat' && one.late);
  });
  const there = came.filter(({ what }) => what !== 'absent').map(({ personId }) => personId);
  return (glance.applications.get(_id) ?? [])
    .filter(({ ticket, authorId }) => lost.includes(ticket) && !there.includes(authorId))
    .map(({ authorId }) => authorId);
}

/** Where what is stored of the day of a session is not what people saw there. */
export function faultsOfDoors(glance: Glance, memory: Memory): string[] {
  const faults: string[] = [];
  for (const [id, ofAll] of glance.attendances) {
    const session = glance.sessions.get(id);
    if (!session) continue;
    const came = ofAll.filter(({ at }) => at.getTime() === session.startsAt.getTime());
    const here = came.filter(({ what }) => what === 'met');
    const numbers = new Set(here.map(({ seat }) => seat));
    if (numbers.size < here.length || here.length > session.seats)
      faults.push(`${id}: ${here.length} sit on ${numbers.size} of ${session.seats} seats`);
    const [stored, seen] = [listed(here.map(({ personId }) => personId)), listed(memory.hereAt(id, session.startsAt))];
    if (stored !== seen) faults.push(`${id}: let in were ${seen}, and stored are ${stored}`);
    if (!session.ended?.settled || !glance.lines.has(id)) continue;
    const absent = listed(came.filter(({ what }) => what === 'absent').map(({ personId }) => personId));
    const wanted = listed(missing(session, glance, came));
    if (absent !== wanted) faults.push(`${id}: absent were ${wanted}, and stored are ${absent}`);
  }
  return faults;
}
