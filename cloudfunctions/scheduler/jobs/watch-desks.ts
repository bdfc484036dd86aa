import { isDisputed } from '@domain/case/queue-place';
import { recipientsOf } from '@domain/case/recipients';
import { CASE_HANDLERS, idsOf, isCurrent } from '@domain/identity/membership';
import { LEAGUE_TASKS } from '@types_/case/status';
import type { CaseDocument } from '../../_kit/case/document';
import { handUp } from '../../_kit/case/ring-alarms';
import { cases } from '../../_kit/case/store';
import { _, Collection } from '../../_kit/database';
import { places } from '../../_kit/identity/places';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { notify } from '../../_kit/notice/notices';
import { Schools } from '../../_kit/schools';
import { APPOINTERS, type Attendance, madeGood, noticesOf } from '../case/unattended';
import { holdersOf } from '../staff';

const institutions = new Collection<{ _id: string; name: string; prefectureCode: string }>('institutions');

/** More schools than the province has. */
const MOST_SCHOOLS = 1000;
const BATCH = 100;

interface Watch extends Attendance {
  task: Task;
}

/** The desk has to move, or a department in which nobody may be, and it is not known yet that nobody may. */
const WAITING = { open: true, turn: 'school', leagueTask: _.neq('deskless') };

/**
 * Cases that the desk may have lost everybody for: of schools without a desk, of its members themselves,
 * those that some keep out of; and what was sent back at schools without an admin.
 */
function doubtful({ schools, staff, now }: Watch): Record<string, unknown>[] {
  const handlers: readonly string[] = CASE_HANDLERS;
  const terms = staff.flatMap((who) =>
    who.memberships.flatMap((term) =>
      handlers.includes(term.role) && isCurrent(term, now)
        ? [{ ids: idsOf(who), role: term.role, schoolId: term.schoolId }]
        : [],
    ),
  );
  const people = [...new Set(terms.flatMap(({ ids }) => ids))];
  const withDesk = new Set(terms.map(({ schoolId }) => schoolId));
  const withAdmin = new Set(terms.flatMap(({ role, schoolId }) => (role === 'union-admin' ? [schoolId] : [])));
  const ids = [...schools.keys()];
  return [
    { ...WAITING, schoolId: _.in(ids.filter((id) => !withDesk.has(id))) },
    { ...WAITING, authorId: _.in(people) },
    { ...WAITING, schoolId: _.in(ids.filter((id) => withDesk.has(id))), recused: _.in(people) },
    { ...WAITING, schoolId: _.in(ids.filter((id) => withDesk.has(id) && !withAdmin.has(id))), 'disputed.final': false },
  ];
}

/**
 * Whether nobody at the desk may handle a case, nor anybody in the department that has it; or nobody may decide about what a department
 * sent back.
 */
const isLost = (one: CaseDocument, { staff, now }: Watch): boolean =>
  [...recipientsOf('desk', one, staff, now), ...recipientsOf('department', one, staff, now)].length === 0 ||
  (isDisputed(one) && recipientsOf('admins', one, staff, now).length === 0);

/** Hands to the youth league what nobody at the desk may handle; how many. */
async function handUpAll(watch: Watch): Promise<number> {
  const { task } = watch;
  let handed = 0;
  for (const query of doubtful(watch))
    for (let after = ''; hasTime(task); ) {
      const data = await cases.after(query, after, BATCH);
      const schools = await new Schools().load(data.map(({ schoolId }) => schoolId));
      for (const one of data)
        if (hasTime(task) && watch.schools.has(one.schoolId) && isLost(one, watch))
          if (await handUp(one, await schools.calendarOf(one.schoolId), task.now)) handed += 1;
      if (data.length < BATCH) break;
      after = data.at(-1)?._id ?? after;
    }
  return handed;
}

/** Tells of all that waits for the youth league and of those who could do it; telling again is telling once. How many cases. */
async function tellAll(watch: Watch): Promise<number> {
  const { schools, task } = watch;
  let waiting = 0;
  for (let after = ''; hasTime(task); ) {
    const data = await cases.after(
      { schoolId: _.in([...schools.keys()]), leagueTask: _.in([...LEAGUE_TASKS]) },
      after,
      BATCH,
    );
    const news = data.flatMap((one) => noticesOf(one, watch));
    await notify([...news, ...(await madeGood(data, watch))], task.now);
    waiting += data.length;
    if (data.length < BATCH) return waiting;
    after = data.at(-1)?._id ?? after;
  }
  return waiting;
}

/**
 * Roles come and go without a word to the cases: looks for those of which nobody at the desk may handle any more, hands them to the
 * youth league, tells who can take them up since, and who appoints the league where nobody of it may do what waits there. Schools
 * at which roles are being changed wait until that is done.
 */
export const watchDesks: Job = {
  name: 'watch-desks',
  everyMinutes: 10,
  async run(task) {
    const { data: all } = await institutions
      .find({ _id: _.gt('') })
      .limit(MOST_SCHOOLS)
      .field({ _id: true, name: true, prefectureCode: true })
      .get();
    const { data: changing } = await places.find({ waiting: true }).limit(MOST_SCHOOLS).get();
    const settled = all.filter(({ _id }) => !changing.some((place) => place._id === _id));
    const watch: Watch = {
      schools: new Map(settled.map(({ _id, ...school }) => [_id, school])),
      staff: await holdersOf([...CASE_HANDLERS, 'department', 'youth-league', ...APPOINTERS]),
      ...{ now: task.now, task },
    };
    return { handed: await handUpAll(watch), waiting: await tellAll(watch) };
  },
};
