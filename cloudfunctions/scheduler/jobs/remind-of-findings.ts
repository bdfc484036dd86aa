import type { StaffMember } from '@domain/case/recipients';
import { dayOf, isDaytime } from '@domain/core/school-clock';
import { reminderOn, whoIsReminded } from '@domain/survey/finding-reminder';
import { _ } from '../../_kit/database';
import { hasTime, type Job } from '../../_kit/job';
import { type Notice, notify } from '../../_kit/notice/notices';
import { type FindingDocument, findings } from '../../_kit/survey/findings';
import { holdersOf, staffOf } from '../staff';

const BATCH = 50;

/** Everybody who may have to do with some findings. One request, two where a round was not the school's own. */
async function staffFor(some: readonly FindingDocument[]): Promise<StaffMember[]> {
  const isAbove = some.some(({ place, schoolId }) => place !== schoolId);
  const [schools, above] = await Promise.all([
    staffOf(some.map(({ schoolId }) => schoolId)),
    isAbove ? holdersOf(['city-admin', 'province-admin']) : [],
  ]);
  return [...new Map([...schools, ...above].map((one) => [one.id, one])).values()];
}

/** Tells of one finding, then says when to come back; false when somebody has decided something about it meanwhile. */
async function remindOf(finding: FindingDocument, staff: readonly StaffMember[], now: Date): Promise<boolean> {
  const { _id, version, remindOn, due } = finding;
  const reminder = reminderOn(finding, now);
  if (reminder && due !== null) {
    const told = whoIsReminded(finding, staff, now).map((to): Notice => {
      return { to, kind: reminder.kind, params: { finding: _id, day: due }, about: `${_id}:${due}` };
    });
    if (told.length > 0) await notify(told, now);
  }
  return findings.updateWhere({ _id, version, remindOn }, { remindOn: reminder?.next ?? null });
}

/**
 * Reminds who answers for what came out low (你说我改; product.md section 3): the day before it is to be done, and once the day has
 * passed, by day, once each for a day that was promised. Who is killed after telling tells again, and that is telling once. Two
 * requests a finding.
 */
export const remindOfFindings: Job = {
  name: 'remind-of-findings',
  everyMinutes: 10,
  run: async (task) => {
    const { now } = task;
    let reminded = 0;
    while (isDaytime(now) && hasTime(task)) {
      const due = findings.find({ remindOn: _.lte(dayOf(now)) }).orderBy('remindOn', 'asc');
      const { data } = await due.limit(BATCH).get();
      const staff = data.length === 0 ? [] : await staffFor(data);
      for (const finding of data) {
        if (!hasTime(task)) break;
        if (await remindOf(finding, staff, now)) reminded += 1;
      }
      if (data.length < BATCH) break;
    }
    return { reminded };
  },
};
