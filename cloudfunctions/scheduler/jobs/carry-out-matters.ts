import type { StaffMember } from '@domain/case/recipients';
import type { Doer } from '@domain/case/state';
import { CASE_HANDLERS, isCurrent, isThem } from '@domain/identity/membership';
import { carryOutAnswer, carryOutJoins } from '../../_kit/case/carry-out-matter';
import { type MatterDocument, matters, saveCarriedOut } from '../../_kit/case/matters';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { Schools } from '../../_kit/schools';
import { staffOf } from '../staff';

const DESK: readonly string[] = CASE_HANDLERS;
const BATCH = 50;
/** Writes between two looks at the clock. */
const AT_A_TIME = 20;
/** Looks at members of one 议题 at most: more than it has. */
const MOST_PAGES = 100;

/** Carries out what was decided at an 议题, in its cases; how many steps were written. */
async function carryOut(
  matter: MatterDocument,
  schools: Schools,
  staff: readonly StaffMember[],
  task: Task,
): Promise<number> {
  const calendar = await schools.calendarOf(matter.schoolId);
  const isOfDesk = (by: Doer, schoolId: string) =>
    staff.some(
      (who) =>
        isThem(who, by.id) &&
        who.memberships.some((one) => one.schoolId === schoolId && DESK.includes(one.role) && isCurrent(one, task.now)),
    );
  const work = { calendar, now: task.now, most: AT_A_TIME, isOfDesk };
  const { left, written } = await carryOutJoins(matter, work);
  let steps = written;
  // Who has joined lacks an answer that was given before.
  let delivering = matter.answers.length > 0 && (matter.delivering || matter.joins.length > 0);
  while (delivering && hasTime(task)) {
    const answers = await carryOutAnswer(matter, work, MOST_PAGES);
    steps += answers.written;
    delivering = answers.found > 0;
    if (answers.written === 0) break; // others are at work on the same cases: the next run sees what is left
  }
  // Whoever decides something meanwhile leaves everything waiting, which does no harm: the next run does it again.
  await saveCarriedOut(matter, { joins: left, delivering });
  return steps;
}

/** What calls have decided about 议题 and left to be done in their cases, and what a dead call has left: no later than a minute. */
export const carryOutMatters: Job = {
  name: 'carry-out-matters',
  everyMinutes: 1,
  async run(task) {
    const { data } = await matters.find({ waiting: true }).orderBy('_id', 'asc').limit(BATCH).get();
    const schools = await new Schools().load(data.map(({ schoolId }) => schoolId));
    const staff = data.length > 0 ? await staffOf(data.map(({ schoolId }) => schoolId)) : [];
    let steps = 0;
    for (const matter of data) if (hasTime(task)) steps += await carryOut(matter, schools, staff, task);
    return { matters: data.length, steps };
  },
};
