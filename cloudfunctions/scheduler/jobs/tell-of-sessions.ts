import { bringsSomething, isForHost } from '@domain/appointment/written-for';
import { dayOf } from '@domain/core/school-clock';
import type { NoticeKind } from '@types_/notice/kind';
import { type ApplicationDocument, applications } from '../../_kit/appointment/applications';
import { attendances } from '../../_kit/appointment/attendances';
import { thoseInLine } from '../../_kit/appointment/lines';
import { leadLine, ledLine } from '../../_kit/appointment/session-line';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { stillIn } from '../../_kit/appointment/still-in';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { loadState, saveState } from '../../_kit/job-state';
import { notify } from '../../_kit/notice/notices';
import { hostsOf } from '../appointment/who-holds';
import { staffOf } from '../staff';

const NAME = 'tell-of-sessions';
const MOST_SESSIONS = 20;
/** People told in one run, as in `remind-of-rounds`: everything else that anybody is told waits behind. */
const MOST_TOLD = 2000;
const AT_A_TIME = 500;

/** How far the walk over one session's applicants has come; what it keeps may be lost, and a stretch is told again, to nobody twice. */
interface State {
  walk: string;
  after: string;
}

/** What there is to tell of a session now: that it is cancelled, or its last change, which stands for those before it. */
interface Telling {
  kind: Extract<NoticeKind, 'session-changed' | 'session-host-changed' | 'session-cancelled'>;
  about: string;
  /** What is noted in the session when everybody is told. */
  told: Record<string, true>;
}

function tellingOf({ _id, changes, cancelled }: SessionDocument): Telling {
  const untold = changes.flatMap(({ told }, index) => (told ? [] : [index]));
  const changed = Object.fromEntries(untold.map((index) => [`changes.${index}.told`, true as const]));
  if (cancelled)
    return {
      ...{ kind: 'session-cancelled', about: `${_id}:cancelled` },
      told: { ...changed, ...(cancelled.told ? {} : { 'cancelled.told': true as const }) },
    };
  // Who is met now does not read what was written for another: whoever wrote it is asked.
  const kind = untold.some((index) => changes[index]?.hostWas !== undefined)
    ? 'session-host-changed'
    : 'session-changed';
  return { kind, about: `${_id}:changed:${untold.at(-1)}`, told: changed };
}

/** Who is met hears of it, and whoever was to be met before. */
async function tellHosts(
  { _id, schoolId, channel, host, startsAt, changes, cancelled }: SessionDocument,
  { kind, about }: Pick<Telling, 'kind' | 'about'>,
  now: Date,
): Promise<void> {
  const offices = [host.office, ...changes.flatMap(({ told, hostWas }) => (told || !hostWas ? [] : [hostWas]))];
  const staff = await staffOf([schoolId]);
  const people = new Set(offices.flatMap((office) => hostsOf(office, { schoolId, channel }, staff, now)));
  const params = { session: _id, day: dayOf(startsAt) };
  if (people.size > 0)
    await notify(
      [...people].map((to) => ({ to, kind: cancelled ? kind : 'session-changed', params, about })),
      now,
    );
}

/** Where it did not take place whoever was let in hears of it without having applied, page by page: they are no more than there are seats. */
async function tellThoseLetIn(
  { _id, startsAt, cancelled }: SessionDocument,
  { kind, about }: Pick<Telling, 'kind' | 'about'>,
  now: Date,
): Promise<void> {
  if (!cancelled || cancelled.at < startsAt) return;
  const params = { session: _id, day: dayOf(startsAt) };
  for (let after = ''; ; ) {
    const page = await attendances.after({ sessionId: _id, what: 'met' }, after, AT_A_TIME, ['personId']);
    await notify(
      page.map(({ personId: to }) => ({ to, kind, params, about })),
      now,
    );
    const last = page.at(-1);
    if (!last || page.length < AT_A_TIME) return;
    after = last._id;
  }
}

const FIELDS = ['authorId', 'ticket', 'state', 'topic', 'caseIds', 'digestId', 'writtenFor', 'at'];

/**
 * As what each who applied is told: whether another may read what they wrote is asked only of whom it is a question to: they wrote something that whoever is
 * met now does not read, and may come yet.
 */
async function kindFor(
  session: SessionDocument,
  kind: NoticeKind,
  now: Date,
): Promise<(one: ApplicationDocument) => NoticeKind> {
  if (kind !== 'session-host-changed') return () => kind;
  const isIn = await stillIn(session, now);
  const isAsked = (one: ApplicationDocument) =>
    bringsSomething(one) && !isForHost(one, session) && isIn(one.ticket) && now < session.startsAt;
  return (one) => (isAsked(one) ? kind : 'session-changed');
}

/** Those who want to come: also whoever withdrew in the moment in which they claimed a seat, since the line alone says how they stand (decision 27). */
async function whoWantTo(sessionId: string, some: readonly ApplicationDocument[]): Promise<ApplicationDocument[]> {
  const withdrawn = some.flatMap(({ state, ticket }) => (state === 'in' ? [] : [ticket]));
  const here = withdrawn.length > 0 ? await thoseInLine(sessionId, withdrawn) : new Set<string>();
  return some.filter(({ state, ticket }) => state === 'in' || here.has(ticket));
}

/** Goes on telling everybody who wants to come; whether all are told, and how many were now. */
async function tellAll(session: SessionDocument, most: number, task: Task): Promise<{ isDone: boolean; told: number }> {
  const { kind, about } = tellingOf(session);
  const known = await loadState<State>(NAME);
  let after = known?.walk === about ? known.after : '';
  let told = 0;
  const params = { session: session._id, day: dayOf(session.startsAt) };
  const kindOf = await kindFor(session, kind, task.now);
  const countsAs = session.cancelled ? kind : 'session-changed';
  while (told < most && hasTime(task)) {
    const some = await applications.after({ sessionId: session._id }, after, AT_A_TIME, FIELDS);
    const last = some.at(-1);
    if (!last) {
      await tellHosts(session, { kind, about }, task.now);
      await tellThoseLetIn(session, { kind, about }, task.now);
      return { isDone: true, told };
    }
    const those = await whoWantTo(session._id, some);
    await notify(
      // What they may read has changed by the time a run that died is made good; they have heard it all the same.
      those.map((one) => ({ to: one.authorId, kind: kindOf(one), countsAs, params, about })),
      task.now,
    );
    told += those.length;
    after = last._id;
    await saveState(NAME, { walk: about, after });
  }
  return { isDone: false, told };
}

/** Whether a session's line is as the session says, before anybody is told of it: whoever changed it may have died between. */
async function isFollowed(session: SessionDocument, now: Date): Promise<boolean> {
  if (session.cancelled) return true;
  const line = await ledLine(session._id);
  return line === null || leadLine(session, line, now);
}

/**
 * Tells everybody who applied to a session that it was changed or is cancelled (product.md section 4): in steps, each person once,
 * and of several changes at once the last. What was done here is noted in the session when all are told.
 */
export const tellOfSessions: Job = {
  name: NAME,
  everyMinutes: 1,
  async run(task) {
    const { data } = await sessions
      .findAny([{ 'cancelled.told': false }, { 'changes.told': false }])
      .orderBy('startsAt', 'asc')
      .limit(MOST_SESSIONS)
      .get();
    let told = 0;
    for (const session of data) {
      if (told >= MOST_TOLD || !hasTime(task)) break;
      if (!(await isFollowed(session, task.now))) continue;
      const telling = tellingOf(session);
      const done = await tellAll(session, MOST_TOLD - told, task);
      told += done.told;
      if (done.isDone) await sessions.updateWhere({ _id: session._id }, telling.told);
    }
    return { told };
  },
};
