import { dayOf } from '@domain/core/school-clock';
import { applications, authorsOf } from '../../_kit/appointment/applications';
import { type DrawDocument, draws } from '../../_kit/appointment/draws';
import { letGone } from '../../_kit/appointment/give-back-seats';
import { linePageId, lines, TICKETS_IN_PAGE } from '../../_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _ } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { loadState, saveState } from '../../_kit/job-state';
import { type Notice, notify } from '../../_kit/notice/notices';
import { tried } from '../tried';

const NAME = 'tell-draws';
const AT_ONCE = 500;
/** Each message goes through `send-notices`, behind which everything else waits that anybody is told. */
const MOST_TOLD = 2000;

/** How far the walk over one session's applications has come; lost with a run that dies, a stretch is told again, to nobody twice. */
interface State {
  session: string;
  after: string;
}

/** Where each ticket of a drawn line stands. A request for each page. */
async function placesOf({ _id, count }: DrawDocument): Promise<Map<string, number>> {
  const places = new Map<string, number>();
  for (let page = 0; page * TICKETS_IN_PAGE < count; page += 1)
    for (const ticket of (await lines.get(linePageId(_id, page)))?.tickets ?? []) places.set(ticket, places.size);
  return places;
}

const noticeFor = (to: string, place: number, seats: number, { _id: session, startsAt }: SessionDocument): Notice => ({
  ...{ to, about: `${session}:drawn` },
  ...(place < seats
    ? { kind: 'draw-seat', params: { session, day: dayOf(startsAt) } }
    : { kind: 'draw-waiting', params: { session, count: place - seats + 1 } }),
});

/**
 * The seats of those who left the app between sealing and draw go on: `tell-of-seats` looks only at what is new, and a seat that was
 * drawn may be older than that. Whether all have.
 */
async function passOn(sessionId: string, drawnFirst: readonly string[], now: Date): Promise<boolean> {
  const authors = await authorsOf(drawnFirst);
  let isAll = true;
  for (const ticket of drawnFirst) if (!authors.has(ticket)) isAll = (await letGone(sessionId, ticket, now)) && isAll;
  return isAll;
}

/** Tells the next ones of a draw; how many. The last step notes that all have heard. */
async function tellOf(draw: DrawDocument, most: number, task: Task): Promise<number> {
  const { _id: sessionId, drawn } = draw;
  const session = await sessions.get(sessionId);
  const end = (state: 'told' | 'void') =>
    draws.updateWhere({ _id: sessionId, state: 'drawn' }, { state, version: _.inc(1) });
  if (!session || !drawn || session.state === 'cancelled') {
    await end('void');
    return 0;
  }
  const places = await placesOf(draw);
  if (!(await passOn(sessionId, [...places.keys()].slice(0, drawn.seats), task.now))) return 0;
  const known = await loadState<State>(NAME);
  let after = known?.session === sessionId ? known.after : '';
  let told = 0;
  while (told < most && hasTime(task)) {
    const page = await applications.after({ sessionId, state: 'in' }, after, AT_ONCE, ['ticket', 'authorId']);
    const list = page.flatMap(({ ticket, authorId }) => {
      const place = places.get(ticket);
      return place === undefined ? [] : [noticeFor(authorId, place, drawn.seats, session)];
    });
    if (list.length > 0) await notify(list, task.now);
    told += list.length;
    const last = page.at(-1);
    if (!last || page.length < AT_ONCE) {
      await end('told');
      return told;
    }
    after = last._id;
    await saveState(NAME, { session: sessionId, after });
  }
  return told;
}

/** Tells everybody what the draw came to: a seat, or which place among those who wait. Each once, killed anywhere. */
export const tellDraws: Job = {
  name: NAME,
  everyMinutes: 1,
  async run(task) {
    const { data } = await draws.find({ state: 'drawn' }).orderBy('_id', 'asc').limit(20).get();
    let told = 0;
    for (const draw of data)
      if (hasTime(task) && told < MOST_TOLD)
        told += (await tried(NAME, draw._id, () => tellOf(draw, MOST_TOLD - told, task))) ?? 0;
    return { told };
  },
};
