import { seatGoesOn } from '@domain/appointment/closed-line';
import { Seats } from '@domain/appointment/seats';
import { authorsOf } from '../../_kit/appointment/applications';
import { LIVE, letGo } from '../../_kit/appointment/give-back-seats';
import { lineOf, lookAtLine, ticketsAt } from '../../_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _ } from '../../_kit/database';
import { hasTime, type Job } from '../../_kit/job';
import { type PersonDocument, people } from '../../_kit/people';
import { tried } from '../tried';

const NAME = 'free-closed-seats';
const AT_A_TIME = 100;
/** More than have a seat, or are asked, in one session. */
const MOST = 1000;

type Coming = Pick<SessionDocument, '_id' | 'startsAt'>;
type Gone = Pick<PersonDocument, '_id' | 'student'>;

/** Of some people those whose line of the roster is closed, and who are nobody else by now. Two requests at most. */
async function goneOf(ids: readonly string[]): Promise<Gone[]> {
  const closed = people.find({ _id: _.in([...ids]), 'student.state': 'closed' }).limit(MOST);
  const { data } = await closed.field({ _id: true, student: true }).get();
  if (data.length === 0) return [];
  const bound = people.find({ former: _.in(data.map(({ _id }) => _id)) }).limit(MOST);
  const here = new Set((await bound.field({ former: true }).get()).data.flatMap(({ former = [] }) => former));
  return data.filter(({ _id }) => !here.has(_id));
}

/** Whether a seat goes on now. */
const goesOn = ({ student }: Gone, { startsAt }: Coming, now: Date): boolean =>
  seatGoesOn(student?.closedAt ?? now, startsAt, now);

/** Gives on what somebody has in one session who is not of the school any more; how many. */
async function freeSeats(session: Coming, now: Date): Promise<number> {
  const found = lineOf(await lookAtLine(session._id, ''));
  if (!found) return 0;
  const seats = new Seats(found.line, now);
  const places = [...seats.placesThat('seated'), ...seats.placesThat('offered')];
  const tickets = [...(await ticketsAt(session._id, places)).values()];
  if (tickets.length === 0) return 0;
  const authors = await authorsOf(tickets);
  const gone = new Map((await goneOf([...authors.values()])).map((one) => [one._id, one]));
  let freed = 0;
  for (const [ticket, author] of authors) {
    const person = gone.get(author);
    if (person && goesOn(person, session, now) && (await letGo(session._id, ticket, now))) freed += 1;
  }
  return freed;
}

/**
 * Seats of those whose line of the roster was closed go to the next some days later, as with an account that was deleted: nobody sits there, and
 * nobody else would say so. Done again it finds nothing; who is offered a seat later is found by a later run.
 */
export const freeClosedSeats: Job = {
  name: NAME,
  everyMinutes: 10,
  async run(task) {
    const coming = { state: _.in([...LIVE]), startsAt: _.gt(task.now) };
    let freed = 0;
    for (let after = '', isMore = true; isMore && hasTime(task); ) {
      const some = await sessions.after(coming, after, AT_A_TIME, ['startsAt']);
      for (const session of some) {
        if (!hasTime(task)) break;
        freed += (await tried(NAME, session._id, () => freeSeats(session, task.now))) ?? 0;
      }
      after = some.at(-1)?._id ?? after;
      isMore = some.length === AT_A_TIME;
    }
    return { freed };
  },
};
