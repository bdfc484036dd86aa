import { newOutcomes } from '@domain/appointment/minutes';
import { stepOf } from '@domain/appointment/session-life';
import type { SchoolCalendar } from '@domain/core/school-days';
import { nameNow } from '@domain/identity/changed-departments';
import type { Membership } from '@domain/identity/membership';
import { MINUTES_LIMITS } from '@types_/appointment/minutes';
import { attendances, thereAt } from '../../_kit/appointment/attendances';
import {
  type CommitmentDocument,
  commitmentIdOf,
  commitments,
  freshCommitment,
} from '../../_kit/appointment/commitments';
import { type MinutesDocument, minutes } from '../../_kit/appointment/minutes';
import { minutesKey, outcomeStep } from '../../_kit/appointment/outcomes';
import { owedOutcomes } from '../../_kit/appointment/owed-outcomes';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _, replaced } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { notify } from '../../_kit/notice/notices';
import { Schools } from '../../_kit/schools';
import { mendersOf, returnedAbout } from '../appointment/menders';
import { minutesTold } from '../appointment/told-there';
import { holdersOfOffice } from '../appointment/who-holds';
import { tellCase } from '../case/tell-case';
import { type BoundOrNot, staffOf } from '../staff';
import { tried } from '../tried';

const BATCH = 20;
const AT_A_TIME = 200;

/**
 * Staff of a school and what a department is called by now: it may be named anew while minutes are read, and those who are of it bear the new name before
 * or after this run looks. The names are read last, so that none of them is newer.
 */
async function staffByNow(schoolId: string, now: Date): Promise<[BoundOrNot[], called: (office: string) => string]> {
  const staff = await staffOf([schoolId]);
  const { renamed } = await new Schools().settingsOf(schoolId);
  const called = (office: string): string => nameNow(office, renamed, now);
  const byNow = (one: Membership): Membership =>
    one.schoolId === schoolId && one.role === 'department' ? { ...one, office: called(one.office) } : one;
  return [staff.map((who) => ({ ...who, memberships: who.memberships.map(byNow) })), called];
}

/**
 * The promises of all versions, each once: their ids follow from session and number, and what stands there is left as it is. Whoever
 * owes a new one is told before it is there, so that a run that dies between tells them again; a correction tells nobody of old ones.
 */
async function addCommitments(
  { schoolId, versions }: MinutesDocument,
  session: SessionDocument,
  calendar: SchoolCalendar,
  now: Date,
): Promise<void> {
  const promises = versions.at(-1)?.promises ?? [];
  const { data } = await commitments
    .find({ sessionId: session._id })
    .limit(MINUTES_LIMITS.promises)
    .field({ _id: true })
    .get();
  const isNew = (nth: number) => !data.some(({ _id }) => _id === commitmentIdOf(session._id, nth));
  if (!promises.some((_promise, nth) => isNew(nth))) return;
  const [staff, called] = await staffByNow(schoolId, now);
  const fresh = promises.flatMap(({ owner, ...promise }, nth) =>
    isNew(nth) ? [freshCommitment(session, nth, { ...promise, owner: called(owner) }, now, calendar)] : [],
  );
  await tellOwners(fresh, staff, now);
  if (!(await commitments.addAll(fresh))) for (const each of fresh) await commitments.add(each);
}

/**
 * held → minuted, unless it is so already. What was closed goes on where it had no minutes, or where something promised is open; false
 * when somebody changed the session in this very moment.
 */
async function moveOn({ _id, version, state, allots, unwritten }: SessionDocument): Promise<boolean> {
  const to = stepOf(state, 'minute', allots);
  const isEnded = state === 'closed' && !unwritten;
  if (!to.ok || (isEnded && (await commitments.count({ sessionId: _id, state: 'open' })) === 0)) return true;
  return sessions.updateWhere({ _id, version }, { state: to.data, unwritten: false, version: _.inc(1) });
}

/** Everybody who was there, page by page. */
async function tellThoseThere({ _id, startsAt }: SessionDocument, now: Date): Promise<void> {
  for (let after = ''; ; ) {
    const page = await attendances.after(thereAt(_id, startsAt), after, AT_A_TIME, ['personId']);
    await notify(
      page.map(({ personId: to }) => ({ to, ...minutesTold(_id) })),
      now,
    );
    const last = page.at(-1);
    if (!last || page.length < AT_A_TIME) return;
    after = last._id;
  }
}

async function tellOwners(
  promises: readonly CommitmentDocument[],
  staff: readonly BoundOrNot[],
  now: Date,
): Promise<void> {
  await notify(
    promises.flatMap((one) =>
      holdersOfOffice(one, staff, now).map((to) => ({
        ...{ to, kind: 'commitment-due' as const, about: `${one._id}:made` },
        params: { commitment: one._id, office: one.owner, day: one.day },
      })),
    ),
    now,
  );
}

/**
 * What follows from published minutes: promises to be followed, the session's next state, the outcome in each case that was brought,
 * people told, and which brought cases are left out. Every step is known by what it is about, and the mark goes last: whoever dies before leaves it, and again is once.
 */
async function carryOut(one: MinutesDocument, schools: Schools, task: Task): Promise<boolean> {
  const { _id, schoolId, versions } = one;
  const { now } = task;
  const session = await sessions.get(_id);
  // Until then nobody can tell who is to hear of it.
  if (!session || session.ended?.settled === false) return false;
  const calendar = await schools.calendarOf(schoolId);
  await addCommitments(one, session, calendar, now);
  if (!(await moveOn(session))) return false;
  for (const [nth, { office }] of versions.entries())
    for (const { caseId, text } of newOutcomes(versions, nth)) {
      if (!hasTime(task)) return false;
      const key = minutesKey(_id, nth, caseId);
      if (!(await tellCase(caseId, outcomeStep(text), { key, office, calendar, now }))) return false;
    }
  // Once, with whichever version is the first to be carried out: a correction may be published before.
  await tellThoseThere(session, now);
  const owed = (await owedOutcomes(session, versions.length)).map((left) => left._id);
  const owedAt = owed.length > 0 ? (one.owedAt ?? now) : null;
  return minutes.updateWhere(
    { _id, version: one.version, late: one.late ?? _.exists(false), delivering: true },
    { delivering: false, ...replaced({ owed, owedAt }) },
  );
}

/** Whoever mends what came back is told, each time it does. */
async function tellWriters(one: MinutesDocument, now: Date): Promise<void> {
  const { _id, version, schoolId } = one;
  const about = returnedAbout(one, 0);
  const people = mendersOf(one, await staffOf([schoolId]), now);
  await notify(
    people.map((to) => ({ to, kind: 'minutes-returned', params: { session: _id }, about })),
    now,
  );
  await minutes.updateWhere({ _id, version, untold: true }, { untold: false });
}

/** Published minutes become promises and outcomes no later than a minute afterwards; also what a dead run has left. */
export const carryOutMinutes: Job = {
  name: 'carry-out-minutes',
  everyMinutes: 1,
  async run(task) {
    const { data } = await minutes
      .findAny([{ delivering: true }, { untold: true }])
      .limit(BATCH)
      .get();
    const schools = await new Schools().load(data.map(({ schoolId }) => schoolId));
    let done = 0;
    for (const one of data) {
      if (!hasTime(task)) break;
      const work = async () => {
        const isDone = one.delivering && (await carryOut(one, schools, task));
        if (one.untold) await tellWriters(one, task.now);
        return isDone;
      };
      if (await tried('carry-out-minutes', one._id, work)) done += 1;
    }
    return { done };
  },
};
