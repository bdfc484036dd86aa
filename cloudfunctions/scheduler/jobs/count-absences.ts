import { pausedUntil } from '@domain/appointment/absences';
import { dayOf } from '@domain/core/school-clock';
import { toAbsence } from '../../_kit/appointment/absence';
import { type AttendanceDocument, attendances } from '../../_kit/appointment/attendances';
import { _ } from '../../_kit/database';
import { hasTime, type Job } from '../../_kit/job';
import { notify } from '../../_kit/notice/notices';
import { people } from '../../_kit/people';
import { appealTold } from '../appointment/appeal-told';
import { attendanceTold } from '../appointment/attendance-told';
import { toldLate } from '../appointment/told-there';
import { staffOf } from '../staff';
import { tried } from '../tried';

const NAME = 'count-absences';
const AT_A_TIME = 100;
/** More absences than anybody can have in the terms that matter. */
const MOST = 200;

/** What somebody's absences come to, kept where `apply` finds it without a request; told when it begins. False: try again. */
async function pause(absentAs: string, now: Date): Promise<boolean> {
  const { data: known } = await people
    .findAny([{ _id: absentAs }, { former: absentAs }])
    .limit(2)
    .get();
  // Whoever has another number by now is paused under that one, by what was written down under both.
  const person = known.find(({ former = [] }) => former.includes(absentAs)) ?? known[0];
  if (!person) return true;
  const { _id: personId, former = [] } = person;
  const { data } = await attendances
    .find({ personId: _.in([personId, ...former]), what: 'absent' })
    .orderBy('at', 'desc')
    .limit(MOST)
    .field({ at: true, appeal: true })
    .get();
  const kept = person.pause?.kept && person.pause.until > now ? person.pause.until : null;
  const counted = pausedUntil(data.map(toAbsence), now);
  const isKeptLonger = kept !== null && (counted === null || kept > counted);
  const until = isKeptLonger ? kept : counted;
  if (until?.getTime() === person.pause?.until.getTime()) return tellPause(personId, until, now);
  const values = { pause: until ? _.set({ until }) : _.remove(), version: _.inc(1) };
  const isKept = await people.updateWhere({ _id: personId, version: person.version }, values);
  return isKept && tellPause(personId, until, now);
}

async function tellPause(to: string, until: Date | null, now: Date): Promise<true> {
  if (until)
    await notify([{ to, kind: 'applications-paused', params: { day: dayOf(until) }, about: until.toISOString() }], now);
  return true;
}

/** The staff that hears of an appeal; nobody is looked for where none waits. */
const staffFor = async ({ schoolId, appeal }: AttendanceDocument) =>
  appeal && !appeal.answer ? staffOf([schoolId]) : [];

/** One that is new, or whose appeal is new or answered. */
async function follow(one: AttendanceDocument, now: Date): Promise<boolean> {
  // Who was let in at the door, or had a seat where nobody was, has no absence less by it.
  const isNoAbsence = one.how === 'unnoted' || (one.what === 'met' && one.how !== 'appeal');
  if (!isNoAbsence && !(await pause(one.personId, now))) return false;
  const late = await toldLate(one, now);
  if (!late) return false;
  await notify([...attendanceTold(one), ...appealTold(one, await staffFor(one), now), ...late], now);
  return attendances.updateWhere({ _id: one._id, version: one.version }, { due: false, version: _.inc(1) });
}

/**
 * Counts absences, pauses applications or lifts the pause, and tells whom it concerns what is written down of them. Each is done when all of that is;
 * killed anywhere it is done again, which changes nothing and tells nobody twice.
 */
export const countAbsences: Job = {
  name: NAME,
  everyMinutes: 1,
  async run(task) {
    const { data } = await attendances.find({ due: true }).orderBy('_id', 'asc').limit(AT_A_TIME).get();
    let counted = 0;
    for (const one of data)
      if (hasTime(task) && (await tried(NAME, one._id, () => follow(one, task.now)))) counted += 1;
    return { counted };
  },
};
