import { recipientsOf, type StaffMember } from '@domain/case/recipients';
import { isDaytime } from '@domain/core/school-clock';
import { applications } from '../../_kit/appointment/applications';
import { broughtApart, type OutcomeDue, outcomesDue } from '../../_kit/appointment/brought';
import { cases } from '../../_kit/cases/store';
import { _, type Collection } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { notify } from '../../_kit/notices';
import { staffOf } from '../staff';
import { tried } from '../tried';

const NAME = 'remind-of-outcomes';
const PAGE = 100;
const WEEK_MS = 7 * 86_400_000;
/** After so many weeks it stands in the list, and nobody is told again but who comes to the youth league. */
const MOST_WEEKS = 8;

/** Whether somebody has come to the youth league in these days: they have not been told. */
const isNewAt = (schoolId: string, { memberships }: StaffMember, now: Date): boolean =>
  memberships.some(
    (one) =>
      one.schoolId === schoolId &&
      one.role === 'youth-league' &&
      one.from <= now &&
      now < new Date(+one.from + WEEK_MS),
  );

/** The youth league hears that a case about the union was brought to a session, or one without the union's knowing, and every week again while nobody has written what came of it. */
async function remind({ one, session }: OutcomeDue, { now }: Task): Promise<void> {
  const weeks = Math.floor((now.getTime() - session.endsAt.getTime()) / WEEK_MS);
  const staff = await staffOf([one.schoolId]);
  const isLate = weeks > MOST_WEEKS;
  const people = recipientsOf(
    'desk',
    one,
    isLate ? staff.filter((who) => isNewAt(one.schoolId, who, now)) : staff,
    now,
  );
  const about = [session._id, one._id, 'outcome', isLate ? 'late' : weeks].join(':');
  await notify(
    people.map((to) => ({ to, kind: 'outcome-due', params: { session: session._id }, about })),
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
    for (const due of page.length > 0 ? await outcomesDue({ _id: _.in(page.map(({ _id }) => _id)) }, task.now) : []) {
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
