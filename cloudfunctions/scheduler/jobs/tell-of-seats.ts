import { type SeatNews, seatNews } from '@domain/appointment/seat-news';
import { Seats } from '@domain/appointment/seats';
import type { NoticeKind } from '@types_/notice/kind';
import { authorsOf } from '../../_kit/appointment/applications';
import { LIVE, letGone } from '../../_kit/appointment/give-back-seats';
import { type LineLook, lineOf, lookAtLines, ticketsAt } from '../../_kit/appointment/lines';
import { sessions } from '../../_kit/appointment/sessions';
import { _ } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { loadState, saveState } from '../../_kit/job-state';
import { type Notice, notify } from '../../_kit/notice/notices';

const NAME = 'tell-of-seats';
/** Sessions that are looked at with one request. */
const AT_A_TIME = 100;
/** A word that was on its way is written down within ten seconds, and clocks differ: what is as old as this is looked at once more. */
const LOOK_BACK_MS = 120_000;

/** Up to which moment everything has been told. Lost, it is told again, to nobody twice. */
interface State {
  upTo: string;
}

const KINDS: Record<SeatNews['what'], NoticeKind> = {
  offered: 'seat-offered',
  lapsed: 'seat-lapsed',
  gone: 'seat-gone',
  seated: 'seat-taken',
};

/** Who was drawn is told by the draw. */
const isTold = (one: SeatNews): boolean => !(one.what === 'seated' && one.byDraw);

function noticeOf(session: string, ticket: string, to: string, one: SeatNews): Notice {
  const about = `${session}:${ticket}:${one.at.toISOString()}`;
  const moment = one.what === 'offered' ? { moment: one.until.toISOString() } : {};
  return { to, kind: KINDS[one.what], about, at: one.at, params: { session, ...moment } };
}

/** How far a run has come: how many were told, and whether nothing is left of what it saw. */
interface Told {
  told: number;
  isAll: boolean;
}

/** Tells of one line; the seats of those who are gone go on. */
async function tellOfLine(look: LineLook, since: Date, now: Date): Promise<Told> {
  const found = lineOf([look]);
  const news = found ? seatNews(found.line, new Seats(found.line, now), since) : [];
  if (news.length === 0) return { told: 0, isAll: true };
  const session = look.sessionId;
  const tickets = await ticketsAt(
    session,
    news.map(({ place }) => place),
  );
  const authors = await authorsOf([...tickets.values()]);
  const notices: Notice[] = [];
  let isAll = true;
  for (const one of news) {
    const ticket = tickets.get(one.place);
    if (ticket === undefined) continue;
    const author = authors.get(ticket);
    if (author === undefined) isAll = (await letGone(session, ticket, now)) && isAll;
    else if (isTold(one)) notices.push(noticeOf(session, ticket, author, one));
  }
  if (notices.length > 0) await notify(notices, now);
  return { told: notices.length, isAll };
}

/** Tells of every line in which something has happened since a moment, as far as there is time. */
async function tellOfAll(since: Date, task: Task): Promise<Told> {
  const sum: Told = { told: 0, isAll: true };
  const live = { state: _.in([...LIVE]), startsAt: _.gt(task.now) };
  for (let after = '', isMore = true; isMore; ) {
    const some = await sessions.after(live, after, AT_A_TIME, ['_id']);
    const looks = some.length > 0 ? await lookAtLines(some.map(({ _id }) => _id)) : [];
    for (const look of looks) {
      if (!hasTime(task)) return { ...sum, isAll: false };
      const { told, isAll } = await tellOfLine(look, since, task.now);
      sum.told += told;
      sum.isAll &&= isAll;
    }
    after = some.at(-1)?._id ?? after;
    isMore = some.length === AT_A_TIME;
  }
  return sum;
}

/**
 * Tells to whom a seat has come, and from whom it went on unanswered (product.md section 4). Nothing hangs on it: offers begin and
 * end by themselves. A run that dies has told some, and the next tells the others.
 */
export const tellOfSeats: Job = {
  name: NAME,
  everyMinutes: 1,
  async run(task) {
    const known = await loadState<State>(NAME);
    const since = new Date(known ? Date.parse(known.upTo) - LOOK_BACK_MS : 0);
    const { told, isAll } = await tellOfAll(since, task);
    if (isAll) await saveState(NAME, { upTo: task.now.toISOString() } satisfies State);
    return { told };
  },
};
