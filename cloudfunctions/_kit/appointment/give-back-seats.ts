import { _ } from '../database';
import type { PersonDocument } from '../people';
import { applications, ticketOf } from './applications';
import { lines } from './lines';
import { movePlace } from './move-place';
import { sessions } from './sessions';

/** Sessions whose lines are looked through at once: a school may have any number of them to come. */
const PAGE = 300;

/** Sessions whose line still says who has a seat. */
export const LIVE = ['open', 'drawn', 'confirmed'] as const;

/**
 * Gives back what somebody who is gone has in lines of their school. It goes by their tickets and not by their applications, so it
 * finds also what was written after the applications went. False: others were moving; it is to be done again.
 */
export async function giveBackSeats({ _id, student, former = [] }: PersonDocument, now: Date): Promise<boolean> {
  if (!student) return true;
  const coming = { schoolId: student.schoolId, state: _.in([...LIVE]), startsAt: _.gt(now) };
  for (let after = ''; ; ) {
    const page = await sessions.after(coming, after, PAGE, ['state']);
    const ids = page.map((session) => session._id);
    if (!(await letGoOf(ids, [_id, ...former], now))) return false;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return true;
    after = last._id;
  }
}

/** Takes whoever had these ids out of the lines of some sessions; false: others were moving. */
async function letGoOf(sessionIds: readonly string[], ids: readonly string[], now: Date): Promise<boolean> {
  const tickets = new Map(sessionIds.flatMap((session) => ids.map((id) => [ticketOf(session, id), session] as const)));
  if (tickets.size === 0) return true;
  const { list } = await lines
    .aggregate()
    .match({ tickets: _.in([...tickets.keys()]) })
    .project({ sessionId: 1 })
    .limit(tickets.size)
    .end();
  const inLine = new Set((list as { sessionId: string }[]).map(({ sessionId }) => sessionId));
  for (const [ticket, sessionId] of tickets)
    if (inLine.has(sessionId) && !(await letGo(sessionId, ticket, now))) return false;
  return true;
}

/** Takes a ticket out of its line, wherever in it it stands, which is nobody's late leave; false: others were moving. */
export async function letGo(sessionId: string, ticket: string, now: Date): Promise<boolean> {
  const found = await movePlace(sessionId, ticket, now, ({ is }) =>
    is === 'seated' || is === 'offered' || is === 'waiting' ? 'gone' : null,
  );
  return found !== 'busy';
}

/**
 * Takes a ticket out of its line that leads to nobody. The database is asked for that very ticket first: what another answer lacks
 * takes a seat from nobody. False: there is somebody, or others were moving.
 */
export const letGone = async (sessionId: string, ticket: string, now: Date): Promise<boolean> =>
  (await applications.count({ ticket })) === 0 && (await letGo(sessionId, ticket, now));
