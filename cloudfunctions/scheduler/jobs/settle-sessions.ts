import { isLeftOpen } from '@domain/appointment/door';
import { stepOf } from '@domain/appointment/session-life';
import { ENDED_AFTER_HOURS } from '@types_/appointment/attendance';
import { type ApplicationDocument, applications, passOf } from '../../_kit/appointment/applications';
import { type AttendanceDocument, attendanceIdOf, attendances } from '../../_kit/appointment/attendances';
import { dropUnpublished } from '../../_kit/appointment/minutes';
import { absencesOf, type Came, lookAtDoor } from '../../_kit/appointment/seated';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _, replaced } from '../../_kit/database';
import { hasTime, type Job } from '../../_kit/job';
import { tried } from '../tried';

const NAME = 'settle-sessions';
const AT_A_TIME = 100;
/** The platform gives no more at once. */
const PAGE = 1000;
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

type Author = Pick<ApplicationDocument, 'ticket' | 'authorId'>;

async function authorsOf(tickets: readonly string[]): Promise<Map<string, string>> {
  const authors = new Map<string, string>();
  for (let from = 0; from < tickets.length; from += PAGE) {
    const { data } = await applications
      .find({ ticket: _.in(tickets.slice(from, from + PAGE)) })
      .limit(PAGE)
      .field({ ticket: true, authorId: true })
      .get();
    for (const { ticket, authorId } of data as Author[]) authors.set(ticket, authorId);
  }
  return authors;
}

/** Writes an absence over an arrival that was noted before the session was moved. */
const writeOver = (stale: Came, { version: _first, _id, ...absence }: AttendanceDocument): Promise<boolean> =>
  attendances.updateWhere({ _id, version: stale.version }, { ...replaced(absence), version: _.inc(1) });

/** It did not take place, as was said after it was ended: nobody was absent from it, what follows from that is counted again, and nobody is asked for its minutes. */
async function takeBack(sessionId: string): Promise<number> {
  const undone = { what: 'undone', due: true, version: _.inc(1) };
  await attendances.updateAll({ sessionId, what: 'absent' }, undone);
  await dropUnpublished(sessionId);
  await sessions.updateWhere({ _id: sessionId, 'ended.settled': false }, { 'ended.settled': true });
  return 0;
}

/** Writes down who had a seat and was not there, once; how many. What is there of this time, arrivals above all, stays as it is. */
async function settle({ _id, ended }: SessionDocument, now: Date): Promise<number> {
  const door = ended && (await lookAtDoor(_id));
  if (!door || !ended) return 0;
  if (door.state === 'cancelled') return takeBack(_id);
  const owed = absencesOf(door, ended);
  const authors = owed.length === 0 ? new Map<string, string>() : await authorsOf(owed.map(({ ticket }) => ticket));
  const absences = owed.flatMap(({ ticket, how }): AttendanceDocument[] => {
    const personId = authors.get(ticket);
    if (personId === undefined) return [];
    const id = attendanceIdOf(_id, personId);
    return [
      {
        ...{ _id: id, version: 1, sessionId: _id, personId, schoolId: door.schoolId, channel: door.channel },
        ...{
          at: door.startsAt,
          what: 'absent',
          how,
          ticket,
          pass: passOf(ticket),
          seat: id,
          by: ended.by,
          notedAt: now,
        },
        ...{ rating: null, appeal: null, due: true, recent: [] },
      },
    ];
  });
  // Another run has just written some of them: the next one sees which.
  const stale = new Map(door.came.map((one) => [one._id, one]));
  const fresh = absences.filter((one) => !stale.has(one._id));
  if (fresh.length > 0 && !(await attendances.addAll(fresh))) return 0;
  for (const absence of absences) {
    const before = stale.get(absence._id);
    if (before && !(await writeOver(before, absence))) return 0;
  }
  // Where it was said meanwhile that it did not take place, the next run takes back what stands here.
  await sessions.updateWhere({ _id, 'ended.settled': false, state: door.state }, { 'ended.settled': true });
  return absences.length;
}

/** Ends sessions that nobody ended, and writes down who was not there in those that are over. */
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
