import { CHANNEL, MINUTED } from '@domain/appointment/channel';
import { askedFor } from '@domain/appointment/minutes';
import { HOST_READS_MS } from '@domain/appointment/topics';
import { recipientsOf } from '@domain/case/recipients';
import { dayOf, isDaytime } from '@domain/core/school-clock';
import { CASE_HANDLERS, isCurrent } from '@domain/identity/membership';
import { CHANNELS } from '@types_/appointment/channel';
import type { Role } from '@types_/identity/role';
import type { NoticeKind } from '@types_/notice/kind';
import { applications } from '../../_kit/appointment/applications';
import { type MinutesDocument, minutes } from '../../_kit/appointment/minutes';
import { owedOutcomes } from '../../_kit/appointment/owed-outcomes';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _, type Collection, replaced } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { notify } from '../../_kit/notice/notices';
import { Schools } from '../../_kit/schools';
import { mendersOf, returnedAbout } from '../appointment/menders';
import { apartFromUnion, holdersOfRoles, hostsOf, leagueBesideDesk } from '../appointment/who-holds';
import { tellUnrecorded } from '../case/tell-case';
import { type BoundOrNot, staffOf } from '../staff';
import { tried } from '../tried';

const NAME = 'remind-of-minutes';
const PAGE = 100;
const DAY_MS = 86_400_000;
/** What waits is asked for again every so many days, like a promise: whoever was asked may be gone. */
const DAYS_BETWEEN = 7;
/** So many weeks the desk is asked for what its minutes leave out. */
const MOST_WEEKS = 8;
const WITH_TOPICS = CHANNELS.filter((channel) => CHANNEL[channel].topic);

/** What a document is told by: its school's people and days. */
interface Around {
  task: Task;
  staff: readonly BoundOrNot[];
  schools: Schools;
}

type Kind = Extract<
  NoticeKind,
  'topics-ready' | 'minutes-due' | 'minutes-waiting' | 'minutes-returned' | 'outcomes-missing'
>;

/** How many whole weeks something has waited. */
const weeksSince = (at: Date, { now }: Task): number =>
  Math.floor((now.getTime() - at.getTime()) / (DAYS_BETWEEN * DAY_MS));

const tell = (kind: Kind, session: string, about: string, people: readonly string[], { now }: Task): Promise<void> =>
  notify(
    [...new Set(people)].map((to) => ({ to, kind, params: { session }, about })),
    now,
  );

/** All documents of a query, page by page, each for itself: what is broken in one is no other's. How many there were. */
async function eachOf<D extends { _id: string; schoolId: string }>(
  from: Pick<Collection<D>, 'after'>,
  query: Record<string, unknown>,
  work: (one: D, around: Around) => Promise<void>,
  task: Task,
): Promise<number> {
  let count = 0;
  for (let after = ''; hasTime(task); ) {
    const page = await from.after(query, after, PAGE);
    const ids = page.map(({ schoolId }) => schoolId);
    const around = page.length > 0 && { task, staff: await staffOf(ids), schools: await new Schools().load(ids) };
    for (const one of page) {
      if (!around || !hasTime(task)) break;
      await tried(NAME, one._id, () => work(one, around));
      count += 1;
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    after = last._id;
  }
  return count;
}

/**
 * Who is met, and the desk, hear that they can read what they will be asked; where nobody applied there is nothing to read. What is kept from the
 * union the youth league hands on where nobody who is met reads it here (decision 36). Of another day they hear again.
 */
async function tellOfTopics(session: SessionDocument, { task, staff }: Around): Promise<void> {
  const { _id, schoolId, host, startsAt } = session;
  const applied = { sessionId: _id, state: 'in' };
  const count = await applications.count(applied);
  if (count === 0) return;
  const kept = await applications.count({ ...applied, withoutUnion: true });
  const desk = holdersOfRoles(CASE_HANDLERS, schoolId, staff, task.now);
  const hosts = hostsOf(host.office, session, staff, task.now);
  const apart = apartFromUnion(session, staff, task.now);
  const league = kept > 0 && apart.length === 0 ? leagueBesideDesk(schoolId, staff, task.now) : [];
  const people = [...apart, ...(count > kept ? [...hosts, ...desk] : []), ...league];
  await tell('topics-ready', _id, `${_id}:topics:${dayOf(startsAt)}`, people, task);
}

const isOfDesk = (role: Role): boolean => (CASE_HANDLERS as readonly Role[]).includes(role);

/** Those at the desk whose term has begun since, in these days: they have not been asked. */
const newAtDesk = (schoolId: string, since: Date, { staff, task: { now } }: Around): string[] =>
  staff
    .filter(({ memberships }) =>
      memberships.some(
        (one) =>
          one.schoolId === schoolId &&
          isOfDesk(one.role) &&
          isCurrent(one, now) &&
          one.from > since &&
          now.getTime() - one.from.getTime() < DAYS_BETWEEN * DAY_MS,
      ),
    )
    .map(({ id }) => id);

/** The desk hears that minutes are missing, twice at most; and whoever comes to the desk later, when it is theirs to write them. */
async function askForMinutes({ _id, schoolId, endsAt }: SessionDocument, around: Around): Promise<void> {
  const { task, staff, schools } = around;
  const nth = askedFor(endsAt, task.now, await schools.calendarOf(schoolId));
  const people = nth ? holdersOfRoles(CASE_HANDLERS, schoolId, staff, task.now) : newAtDesk(schoolId, endsAt, around);
  if (people.length === 0 || (await minutes.get(_id))) return;
  await tell('minutes-due', _id, `${_id}:due:${nth || 1}`, people, task);
}

/** Minutes that came back are whose they were, or where none of them is at the desk any more, whoever is now; every week again. */
async function askForMending(one: MinutesDocument, { task, staff }: Around): Promise<void> {
  const weeks = weeksSince(one.changedAt, task);
  await tell('minutes-returned', one._id, returnedAbout(one, weeks), mendersOf(one, staff, task.now), task);
}

/** Whoever may publish minutes hears that they wait: neither who wrote them nor who was met; once for each day on which they changed, and every week again. */
async function askForReading(
  { _id, schoolId, writers, changedAt }: MinutesDocument,
  { task, staff }: Around,
): Promise<void> {
  const session = await sessions.get(_id);
  if (!session) return;
  const hosts = hostsOf(session.host.office, session, staff, task.now);
  const readers = holdersOfRoles([...CASE_HANDLERS, 'youth-league'], schoolId, staff, task.now);
  const people = readers.filter((id) => !writers.includes(id) && !hosts.includes(id));
  const weeks = weeksSince(changedAt, task);
  await tell(
    'minutes-waiting',
    _id,
    [_id, 'waiting', dayOf(changedAt), ...(weeks ? [weeks] : [])].join(':'),
    people,
    task,
  );
}

/**
 * Those of the desk who may write of it hear every week that public minutes say nothing of a case that was brought; whoever wrote of it in none of those
 * weeks will not, and then the case hears that nobody has.
 */
async function askForOutcomes(one: MinutesDocument, { task, staff, schools }: Around): Promise<void> {
  const { _id, version, schoolId, versions, owedAt } = one;
  const { now } = task;
  const session = await sessions.get(_id);
  // What was said, or has become about the union, since it was last looked at is left out no more.
  const owed = session ? await owedOutcomes(session, versions.length) : [];
  const weeks = owedAt ? weeksSince(owedAt, task) : 0;
  if (owed.length > 0 && weeks < MOST_WEEKS) {
    const people = owed.flatMap((left) => recipientsOf('desk', left, staff, now));
    await tell('outcomes-missing', _id, [_id, 'owed', owedAt?.getTime(), weeks].join(':'), people, task);
    return;
  }
  const calendar = await schools.calendarOf(schoolId);
  if (await tellUnrecorded(_id, owed, { calendar, now }))
    await minutes.updateWhere({ _id, version }, replaced({ owed: [], owedAt: null }));
}

/** What is to be read and written about sessions is told to whom it waits for, by day (product.md section 4). */
export const remindOfMinutes: Job = {
  name: NAME,
  everyMinutes: 10,
  async run(task): Promise<Record<string, number>> {
    const { now } = task;
    if (!isDaytime(now)) return {};
    const before = (ms: number) => new Date(now.getTime() - ms);
    const begins = _.gt(now).and(_.lte(before(-HOST_READS_MS)));
    const soon = { state: _.in(['open', 'frozen', 'drawn', 'confirmed']), channel: _.in(WITH_TOPICS) };
    const topics = await eachOf(sessions, { ...soon, startsAt: begins }, tellOfTopics, task);
    const unwritten = await eachOf(sessions, { state: 'held', channel: _.in(MINUTED) }, askForMinutes, task);
    const waiting = await eachOf(minutes, { state: 'review' }, askForReading, task);
    const returned = await eachOf(minutes, { state: 'returned' }, askForMending, task);
    const owing = await eachOf(minutes, { state: 'published', owedAt: _.gt(new Date(0)) }, askForOutcomes, task);
    return { topics, unwritten, waiting, returned, owing };
  },
};
