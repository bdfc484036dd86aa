import type { AttendanceDocument } from '../../../cloudfunctions/_kit/appointment/attendances';
import type { SessionDocument } from '../../../cloudfunctions/_kit/appointment/sessions';
import type { Glance } from './glance';
import type { Memory } from './memory';
import { QueueAgain, type Stands } from './queue-again';
import { toldLate } from './told-late';

const listed = (people: Iterable<string>): string => [...people].sort().join(' ');

/** Who was let in at the door, whatever was said and answered since; maybe after a slip was taken back, which stays noted. */
const isArrival = ({ what, how, appeal, undone, notedAt }: AttendanceDocument): boolean =>
  (what === 'met' && how !== 'appeal') ||
  (what === 'undone' &&
    (!undone || undone.at < notedAt) &&
    appeal?.says === 'not-counted' &&
    appeal.answer?.granted === true);

/** Those whose places stand so in the line of a session when it was ended. */
function authorsAt(session: SessionDocument, glance: Glance, wanted: (one: Stands) => boolean): string[] {
  const { _id, ended } = session;
  const line = glance.lines.get(_id);
  if (!line || !ended) return [];
  const { places } = new QueueAgain(line, ended.at);
  const tickets = line.tickets.filter((_ticket, place) => {
    const one = places[place];
    return one !== undefined && wanted(one);
  });
  const applied = glance.applications.get(_id) ?? [];
  return applied.filter(({ ticket }) => tickets.includes(ticket)).map(({ authorId }) => authorId);
}

/** Whose absence a session that is over has to have: who had a seat, or gave it back too late, was not let in and knew of it in time. */
function missing(session: SessionDocument, glance: Glance, came: readonly AttendanceDocument[]): string[] {
  const isDrawn = glance.lines.get(session._id)?.joined === null;
  const isToldLate = toldLate(session, isDrawn);
  const lost = authorsAt(session, glance, (one) => {
    if (isToldLate(one)) return false;
    return one.is === 'seated' || (one.is === 'left' && one.had === 'seat' && one.late);
  });
  const there = came.filter(({ what }) => what !== 'absent').map(({ personId }) => personId);
  return lost.filter((id) => !there.includes(id));
}

/** What is noted at the end of a session of those who had a seat: of each something, and of nobody an absence where nobody knows who was there. */
function faultsOfEnd(session: SessionDocument, glance: Glance, came: readonly AttendanceDocument[]): string[] {
  const { _id, ended } = session;
  const noted = (wanted: (one: AttendanceDocument) => boolean) =>
    listed(came.filter(wanted).map(({ personId }) => personId));
  const seated = authorsAt(session, glance, ({ is }) => is === 'seated');
  const arrivals = came.filter(isArrival).map(({ personId }) => personId);
  const isKnown = arrivals.length > 0 && ended?.by !== null;
  const takenBack = came
    .filter(({ what, how }) => what === 'undone' && how !== 'stayed-away')
    .map(({ personId }) => personId);
  const others = [...arrivals, ...(arrivals.length > 0 ? takenBack : [])];
  const wanted = {
    absent: listed(isKnown ? missing(session, glance, came) : []),
    presumed: listed(isKnown ? [] : seated.filter((id) => !others.includes(id))),
    silent: '',
  };
  const found = {
    absent: noted(({ what }) => what === 'absent'),
    presumed: noted(({ what, how }) => (what === 'presumed' && how === 'unnoted') || how === 'stayed-away'),
    silent: listed(seated.filter((id) => !came.some(({ personId }) => personId === id))),
  };
  return (['absent', 'presumed', 'silent'] as const).flatMap((name) =>
    found[name] === wanted[name] ? [] : [`${_id}: ${name} were ${wanted[name]}, and stored are ${found[name]}`],
  );
}

/** Where what is stored of the day of a session is not what people saw there. */
export function faultsOfDoors(glance: Glance, memory: Memory): string[] {
  const faults: string[] = [];
  for (const id of new Set([...glance.attendances.keys(), ...glance.lines.keys()])) {
    const session = glance.sessions.get(id);
    if (!session) continue;
    const ofAll = glance.attendances.get(id) ?? [];
    const came = ofAll.filter(({ at }) => at.getTime() === session.startsAt.getTime());
    const here = came.filter(isArrival);
    const numbers = new Set(here.map(({ seat }) => seat));
    if (numbers.size < here.length || here.length > session.seats)
      faults.push(`${id}: ${here.length} sit on ${numbers.size} of ${session.seats} seats`);
    const [stored, seen] = [listed(here.map(({ personId }) => personId)), listed(memory.hereAt(id, session.startsAt))];
    if (stored !== seen) faults.push(`${id}: let in were ${seen}, and stored are ${stored}`);
    if (session.state !== 'cancelled' && session.ended?.settled && glance.lines.has(id))
      faults.push(...faultsOfEnd(session, glance, came));
  }
  return faults;
}
