import { recipientsOf, type StaffMember } from '@domain/case/recipients';
import { dayOf, isDaytime } from '@domain/core/school-clock';
import { applications } from '../../_kit/appointment/applications';
import { broughtApart, type OutcomeDue, outcomesDue } from '../../_kit/appointment/brought';
import { cases } from '../../_kit/case/store';
import { _, appended, type Collection } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { notify } from '../../_kit/notice/notices';
import { Schools } from '../../_kit/schools';
import { tellUnrecorded } from '../case/tell-case';
import { staffOf } from '../staff';
import { tried } from '../tried';

const NAME = 'remind-of-outcomes';
const PAGE = 100;
const WEEK_MS = 7 * 86_400_000;
/** After so many weeks it stands in the list, its author hears that nobody has written it, and nobody is told again but who comes to the youth league. */
const MOST_WEEKS = 8;

/** Since when somebody is of the youth league who has come to it in these days: they have not been told. */
const newSince = (schoolId: string, { memberships }: StaffMember, now: Date): Date | undefined =>
  memberships.find(
    (one) =>
      one.schoolId === schoolId &&
      one.role === 'youth-league' &&
      one.from <= now &&
      now < new Date(+one.from + WEEK_MS),
  )?.from;

/** Who comes to the youth league hears that there is something to write, once, however much it is. */
const tellNew = ({ one, session }: OutcomeDue, staff: readonly StaffMember[], now: Date): Promise<void> =>
  notify(
    staff.flatMap((who) => {
      const since = newSince(one.schoolId, who, now);
      const about = `${one.schoolId}:outcome:late:${since && dayOf(since)}`;
      return (since ? recipientsOf('desk', one, [who], now) : []).map((to) => ({
        ...{ to, kind: 'outcome-due' as const, params: { session: session._id }, about },
      }));
    }),
    now,
  );

/** Nobody has written for weeks what came of a case: its author hears that, where the union's desk does not read it. */
async function sayUnrecorded({ one, session, apart, isTold }: OutcomeDue, { now }: Task): Promise<void> {
  if (isTold) return;
  if (apart) {
    const said = { caseId: one._id, text: null, unrecorded: true as const, office: '', at: now };
    const { _id, version } = apart;
    await applications.updateWhere({ _id, version }, { outcomes: appended([said]), untold: true, version: _.inc(1) });
    return;
  }
  const schools = await new Schools().load([one.schoolId]);
  const calendar = await schools.calendarOf(one.schoolId);
  await tellUnrecorded(session._id, [one], { byLeague: true, calendar, now });
}

/** The youth league hears that a case about the union was brought to a session, or one without the union's knowing, and every week again while nobody has written what came of it. */
async function remind(due: OutcomeDue, task: Task): Promise<void> {
  const { one, session } = due;
  const { now } = task;
  const weeks = Math.floor((now.getTime() - session.endsAt.getTime()) / WEEK_MS);
  const staff = await staffOf([one.schoolId]);
  if (weeks > MOST_WEEKS) {
    await sayUnrecorded(due, task);
    await tellNew(due, staff, now);
    return;
  }
  const about = [session._id, one._id, 'outcome', weeks].join(':');
  await notify(
    recipientsOf('desk', one, staff, now).map((to) => ({
      ...{ to, kind: 'outcome-due' as const, params: { session: session._id }, about },
    })),
    now,
  );
}

/** Walks over what may have been brought, from one id on; how many outcomes are due. */
async function remindOf<D extends { _id: string }>(
  task: Task,
  all: Collection<D>,
  query: Record<string, unknown>,
): Promise<number> {
  let told = 0;
  for (let after = ''; hasTime(task); ) {
    const page = await all.after(query, after, PAGE, ['_id']);
    for (const due of page.length > 0
      ? await outcomesDue(
          page.map(({ _id }) => _id),
          task.now,
        )
      : []) {
      await tried(NAME, due.one._id, () => remind(due, task));
      told += 1;
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    after = last._id;
  }
  return told;
}

/** What came of cases about the union, or brought without its knowing, at a session is the youth league's to write: it is told by day, and nobody of the union's desk is. */
export const remindOfOutcomes: Job = {
  name: NAME,
  everyMinutes: 30,
  async run(task): Promise<Record<string, number>> {
    if (!isDaytime(task.now)) return {};
    const about = await remindOf(task, cases, { aboutUnion: true });
    return { told: about + (await remindOf(task, applications, broughtApart(task.now))) };
  },
};
