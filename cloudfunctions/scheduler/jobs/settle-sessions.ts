import { isLeftOpen } from '@domain/appointment/door';
import { NEITHER, type Noted } from '@domain/appointment/noted';
import { stepOf } from '@domain/appointment/session-life';
import { ENDED_AFTER_HOURS } from '@types_/appointment/attendance';
import { authorsOf, passOf } from '../../_kit/appointment/applications';
import { type AttendanceDocument, attendanceIdOf, attendances, writeOver } from '../../_kit/appointment/attendances';
import { dropUnpublished } from '../../_kit/appointment/minutes';
import { type AtDoor, countHere, lookAtDoor, notesAtEnd } from '../../_kit/appointment/seated';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _ } from '../../_kit/database';
import { hasTime, type Job } from '../../_kit/job';
import { tried } from '../tried';

const NAME = 'settle-sessions';
const AT_A_TIME = 100;
/** A check-in that began before the end is through by then: no function runs for so long. */
const SETTLED_MS = 2 * 60_000;

/** Ends what nobody ended; how many. */
async function endLeftOpen(now: Date): Promise<number> {
  const startsAt = _.lt(new Date(now.getTime() - ENDED_AFTER_HOURS * 3_600_000));
  const { data } = await sessions
    .findAny([
      { state: _.in(['drawn', 'confirmed']), startsAt },
      { state: 'open', allots: 'first-come', startsAt },
    ])
    .orderBy('startsAt', 'asc')
    .limit(AT_A_TIME)
    .get();
  let ended = 0;
  for (const session of data) {
    const next = stepOf(session.state, 'end', session.allots);
    if (!next.ok || !isLeftOpen(session, now)) continue;
    const { _id, version, state } = session;
    const values = { state: next.data, ended: { at: now, by: null, settled: false }, version: _.inc(1) };
    if (await sessions.updateWhere({ _id, version, state }, values)) ended += 1;
  }
  return ended;
}

/**
 * It did not take place, as was said after it was ended: nobody was absent from it, nobody has a say about it, what follows from that is counted
 * again, and nobody is asked for its minutes.
 */
async function takeBack({ _id: sessionId, cancelled }: SessionDocument, now: Date): Promise<number> {
  const undone = { what: 'undone', due: true, version: _.inc(1) };
  await attendances.updateAll({ sessionId, what: _.in(['absent', 'presumed']) }, undone);
  await dropUnpublished(sessionId);
  // Whoever handed in minutes in that moment is through by then: until it is so it is taken back again.
  if (cancelled && now.getTime() - cancelled.at.getTime() >= SETTLED_MS)
    await sessions.updateWhere({ _id: sessionId, 'ended.settled': false }, { 'ended.settled': true });
  return 0;
}

/** What is noted of somebody at the end of a session. */
const noteOf = (
  { _id: sessionId, schoolId, channel, startsAt: at }: AtDoor,
  { ticket, ...noted }: Noted & { ticket: string },
  { personId, by, notedAt }: Pick<AttendanceDocument, 'personId' | 'by' | 'notedAt'>,
): AttendanceDocument => {
  const _id = attendanceIdOf(sessionId, personId);
  return {
    ...{ _id, version: 1, sessionId, personId, schoolId, channel, at, ...noted, ticket, pass: passOf(ticket) },
    ...{ seat: _id, by, notedAt, rating: null, appeal: null, due: true, recent: [] },
  };
};

/** Whose check-in stands as taken back, or who came to a seat that was gone: they are to hear of it. One request. */
const tellTakenBack = ({ _id: sessionId, startsAt: at }: AtDoor): Promise<number> =>
  attendances.updateAll(
    { sessionId, at, what: 'undone', how: _.in([...NEITHER]), due: false },
    { due: true, version: _.inc(1) },
  );

/** Writes down what is noted of everybody who had a seat, once; how many were absent. What is there of this time, arrivals above all, stays as it is. */
async function settle(session: SessionDocument, now: Date): Promise<number> {
  const { _id, ended } = session;
  const door = ended && (await lookAtDoor(_id));
  if (!door || !ended) return 0;
  if (door.state === 'cancelled') return takeBack(session, now);
  const owed = notesAtEnd(door, ended);
  const authors = await authorsOf(owed.map(({ ticket }) => ticket));
  const notes = owed.flatMap((one) => {
    const personId = authors.get(one.ticket);
    return personId === undefined ? [] : [noteOf(door, one, { personId, by: ended.by, notedAt: now })];
  });
  // Another run has just written some of them: the next one sees which.
  const stale = new Map(door.came.map((one) => [one._id, one]));
  const fresh = notes.filter((one) => !stale.has(one._id));
  if (fresh.length > 0 && !(await attendances.addAll(fresh))) return 0;
  for (const note of notes) {
    // Noted before the session was moved, or taken back where nobody knows who was there.
    const before = stale.get(note._id);
    if (before && !(await writeOver(before, note))) return 0;
  }
  await tellTakenBack(door);
  // Where it was said meanwhile that it did not take place, the next run takes back what stands here.
  await sessions.updateWhere(
    { _id, 'ended.settled': false, state: door.state },
    { 'ended.settled': true, 'ended.here': countHere(door) },
  );
  return notes.filter(({ what }) => what === 'absent').length;
}

/** Ends sessions that nobody ended, and writes down who was not there, or that nobody knows, in those that are over. */
export const settleSessions: Job = {
  name: NAME,
  everyMinutes: 1,
  async run(task) {
    const { now } = task;
    const ended = await endLeftOpen(now);
    const due = { 'ended.settled': false, 'ended.at': _.lte(new Date(now.getTime() - SETTLED_MS)) };
    const { data } = await sessions.find(due).limit(AT_A_TIME).get();
    let absent = 0;
    for (const session of data)
      if (hasTime(task)) absent += (await tried(NAME, session._id, () => settle(session, now))) ?? 0;
    return { ended, absent };
  },
};
