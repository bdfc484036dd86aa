import type { Alarm } from '@domain/case/alarms/alarms';
import type { SchoolCalendar } from '@domain/core/school-days';
import type { CaseDocument } from '../../_kit/case/document';
import { dueAlarms, noticesOf, postpone, settle } from '../../_kit/case/ring-alarms';
import { cases } from '../../_kit/case/store';
import { _ } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { notify } from '../../_kit/notice/notices';
import { calendarsOf } from '../../_kit/school-calendars';
import { staffOf } from '../staff';

const BATCH = 50;

const isForStaff = ({ does }: Alarm): boolean => 'look' in does || ('tell' in does && does.whom !== 'author');

interface Due {
  one: CaseDocument;
  calendar: SchoolCalendar;
  alarms: Alarm[];
}

/** Some cases whose time has come: all that is owed is told in one request, then each is written down. How many were. */
async function wake(list: readonly CaseDocument[], task: Task): Promise<number> {
  const { now } = task;
  const calendarOf = await calendarsOf(list.map(({ schoolId }) => schoolId));
  const due: Due[] = [];
  for (const one of list) {
    const calendar = calendarOf(one.schoolId);
    try {
      due.push({ one, calendar, alarms: dueAlarms(one, { calendar, now }) });
    } catch (error) {
      await postpone(one, now, String(error));
    }
  }
  const schools = due.flatMap(({ one, alarms }) => (alarms.some(isForStaff) ? [one.schoolId] : []));
  const staff = schools.length > 0 ? await staffOf(schools) : [];
  const ringing = { staff, now };
  await notify(
    due.flatMap(({ one, alarms, calendar }) => noticesOf(one, alarms, { ...ringing, calendar })),
    now,
  );
  let settled = 0;
  for (const { one, alarms, calendar } of due) {
    if (!hasTime(task)) break;
    if (await settle(one, alarms, { ...ringing, calendar })) settled += 1;
  }
  return settled;
}

/**
 * What time alone does to cases (domain/case/alarms/alarms.ts): reminders, silence taken for what it is, the way to the youth league.
 * Each case says when it is to be looked at next. Told first and written down then, so that nothing is forgotten by whoever
 * dies in between; told under names that follow from case and alarm, so that nothing is told twice.
 */
export const wakeCases: Job = {
  name: 'wake-cases',
  everyMinutes: 1,
  run: async (task) => {
    let woken = 0;
    while (hasTime(task)) {
      const due = cases.find({ wakeAt: _.lte(task.now) });
      const { data } = await due.orderBy('wakeAt', 'asc').limit(BATCH).get();
      const settled = await wake(data, task);
      woken += settled;
      // Nobody settled: others are at work on the same cases, and the next run sees what is left.
      if (settled === 0) break;
    }
    return { woken };
  },
};
