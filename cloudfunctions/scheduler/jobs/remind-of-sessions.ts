import { Seats } from '@domain/appointment/seats';
import { dayOf, isDaytime, plusDays } from '@domain/core/school-clock';
import { applications } from '../../_kit/appointment/applications';
import { type LineDocument, lineOf, linePageId, lines, TICKETS_IN_PAGE } from '../../_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _ } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { notify } from '../../_kit/notice/notices';

const HOUR = 3_600_000;
/** From eight in the morning of the day before. */
const LONGEST_AHEAD_HOURS = 40;
/** Who has not heard of it by then has it in their own list. */
const SHORTEST_AHEAD_HOURS = 1;
/** More than all schools have in two days. */
const MOST_SESSIONS = 1000;
const AT_A_TIME = 500;

/** Who has a seat in a line by now or is offered one: their tickets. A request for each page that they stand on. */
async function ticketsOf(first: LineDocument, now: Date): Promise<string[]> {
  const known = lineOf([{ ...first, length: first.tickets.length, index: -1 }]);
  if (!known) return [];
  const seats = new Seats(known.line, now);
  const places = [...seats.placesThat('seated'), ...seats.placesThat('offered')];
  const pages = new Map<number, readonly string[]>([[0, first.tickets]]);
  for (const page of new Set(places.map((place) => Math.floor(place / TICKETS_IN_PAGE))))
    if (!pages.has(page)) pages.set(page, (await lines.get(linePageId(first.sessionId, page)))?.tickets ?? []);
  return places.flatMap((place) => pages.get(Math.floor(place / TICKETS_IN_PAGE))?.[place % TICKETS_IN_PAGE] ?? []);
}

type Near = Pick<SessionDocument, '_id' | 'startsAt' | 'reminded'>;

/** Reminds those who come; how many. Null: the session has no line yet, so nobody knows who comes. */
async function remind({ _id, startsAt }: Near, { now }: Task): Promise<number | null> {
  const line = await lines.get(_id);
  if (!line) return null;
  const [tickets, day] = [await ticketsOf(line, now), dayOf(startsAt)];
  for (let start = 0; start < tickets.length; start += AT_A_TIME) {
    const some = { sessionId: _id, ticket: _.in(tickets.slice(start, start + AT_A_TIME)) };
    const { data } = await applications.find(some).limit(AT_A_TIME).field({ _id: true, authorId: true }).get();
    const params = { session: _id, day };
    await notify(
      data.map(({ authorId }) => ({ to: authorId, kind: 'session-soon', params, about: `${_id}:${day}` })),
      now,
    );
  }
  return tickets.length;
}

/** Whether those who come are to be told now: from the day before on, by day, once for each day that it is moved to. */
const isDue = ({ startsAt, reminded }: Near, now: Date): boolean =>
  reminded !== dayOf(startsAt) && dayOf(now) >= plusDays(dayOf(startsAt), -1);

/** The day before a session tells those who have a seat, or are offered one, and nobody else (product.md section 4). */
export const remindOfSessions: Job = {
  name: 'remind-of-sessions',
  everyMinutes: 10,
  async run(task) {
    const { now } = task;
    if (!isDaytime(now)) return { reminded: 0 };
    const from = new Date(now.getTime() + SHORTEST_AHEAD_HOURS * HOUR);
    const to = new Date(now.getTime() + LONGEST_AHEAD_HOURS * HOUR);
    const { data } = await sessions
      .find({ state: _.in(['open', 'drawn', 'confirmed']), startsAt: _.gt(from).and(_.lt(to)) })
      .orderBy('startsAt', 'asc')
      .limit(MOST_SESSIONS)
      .field({ _id: true, startsAt: true, reminded: true })
      .get();
    let reminded = 0;
    for (const session of data) {
      if (!hasTime(task)) break;
      if (!isDue(session, now)) continue;
      const count = await remind(session, task);
      if (count === null) continue;
      reminded += count;
      await sessions.updateWhere({ _id: session._id }, { reminded: dayOf(session.startsAt) });
    }
    return { reminded };
  },
};
