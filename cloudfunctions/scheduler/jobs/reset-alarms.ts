import { wakeAtOf } from '@domain/case/alarms/alarms';
import { queueKey } from '@domain/case/queue-place';
import type { SchoolCalendar } from '@domain/core/school-days';
import type { CaseDocument } from '../../_kit/case/document';
import { cases } from '../../_kit/case/store';
import { _ } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { loadState, saveState } from '../../_kit/job-state';
import { schoolSettings } from '../../_kit/school-settings';
import { Schools } from '../../_kit/schools';
import { tellOfDaysOff } from '../appointment/tell-of-days-off';

const NAME = 'reset-alarms';
const BATCH = 100;
/** More schools than the province has. */
const MOST_SCHOOLS = 200;
/** Longer than a function may run: whoever began before the days changed counts by the old ones, and has written by then. */
const SETTLED_MS = 2 * 60_000;

/** How far the walk over a school's open cases has come, by their place in its queue, since the change that it is for. */
interface State {
  schoolId: string;
  since: Date;
  rank: string;
}

const ALL = queueKey({ whose: null, category: null, status: null });

/** Sets one alarm anew; a step that was first has reckoned by the new days itself. Whether it was written. */
async function reset(one: CaseDocument, calendar: SchoolCalendar): Promise<boolean> {
  try {
    const wakeAt = wakeAtOf(one, one.rung, calendar);
    if (wakeAt?.getTime() === one.wakeAt?.getTime()) return false;
    return await cases.updateWhere({ _id: one._id, version: one.version }, { wakeAt: _.set(wakeAt) });
  } catch (error) {
    // One case that cannot be reckoned with keeps no other waiting; it rings when it would have.
    console.error(JSON.stringify({ job: NAME, error: String(error) }));
    return false;
  }
}

const resetAll = async (list: readonly CaseDocument[], calendar: SchoolCalendar): Promise<number> =>
  (await Promise.all(list.map((one) => reset(one, calendar)))).filter(Boolean).length;

/** All that share a place, which the end of a look may have cut apart. */
async function resetTied(schoolId: string, rank: string, calendar: SchoolCalendar): Promise<number> {
  let changed = 0;
  for (let after = ''; ; ) {
    const data = await cases.after({ schoolId, queues: ALL, rank }, after, BATCH);
    changed += await resetAll(data, calendar);
    const last = data.at(-1);
    if (!last || data.length < BATCH) return changed;
    after = last._id;
  }
}

/** The school's open cases from where the walk stands on, and in the end those closed ones of which a call is owed. Null: time is over. */
async function resetSchool(from: State, calendar: SchoolCalendar, task: Task): Promise<number | null> {
  const { schoolId } = from;
  let changed = 0;
  for (let rank = from.rank; ; ) {
    if (!hasTime(task)) return null;
    const open = cases.find({ schoolId, queues: ALL, rank: _.gt(rank) });
    const { data } = await open.orderBy('rank', 'asc').limit(BATCH).get();
    changed += await resetAll(data, calendar);
    const last = data.at(-1);
    if (!last || data.length < BATCH) break;
    rank = last.rank;
    changed += await resetTied(schoolId, rank, calendar);
    await saveState(NAME, { ...from, rank });
  }
  // What is about the union is in none of its queues.
  const { data } = await cases
    .find({ schoolId, leagueTask: _.in(['callback', 'desk']) })
    .limit(1000)
    .get();
  return changed + (await resetAll(data, calendar));
}

/**
 * A school that has changed its days: the alarms of its cases are set anew by them, in steps. What was promised stays (decision
 * 6); reminders and the ends of waiting are counted in school days, and those move. Then whoever plans its sessions hears which of them fall on a day
 * off by now. Killed anywhere, it goes on there.
 */
export const resetAlarms: Job = {
  name: NAME,
  everyMinutes: 1,
  async run(task) {
    const before = new Date(task.now.getTime() - SETTLED_MS);
    const { data } = await schoolSettings
      .find({ alarmsDue: _.lte(before) })
      .limit(MOST_SCHOOLS)
      .get();
    let changed = 0;
    for (const { _id: schoolId, alarmsDue: since } of data) {
      if (!since || !hasTime(task)) break;
      const known = await loadState<State>(NAME);
      const goesOn = known?.schoolId === schoolId && known.since.getTime() === since.getTime();
      const calendar = await new Schools().calendarOf(schoolId);
      const done = await resetSchool(goesOn ? known : { schoolId, since, rank: '' }, calendar, task);
      if (done === null) break;
      changed += done;
      await tellOfDaysOff(schoolId, since, calendar, task.now);
      // Whoever changes the days meanwhile has it done once more.
      await schoolSettings.updateWhere({ _id: schoolId, alarmsDue: since }, { alarmsDue: _.set(null) });
    }
    return { changed };
  },
};
