import { appealLapses } from '@domain/appointment/absences';
import { afterAnswer, isNeither, lapsesUnanswered } from '@domain/appointment/noted';
import { isDaytime } from '@domain/core/school-clock';
import { type Appeal, type AttendanceDocument, attendances } from '../../_kit/appointment/attendances';
import { sessions } from '../../_kit/appointment/sessions';
import { _ } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { notify } from '../../_kit/notice/notices';
import { appealTold } from '../appointment/appeal-told';
import { staffOf } from '../staff';
import { tried } from '../tried';

const NAME = 'remind-of-appeals';
const PAGE = 100;
const DAY_MS = 86_400_000;
/** Whoever has not answered hears of it again every so many days. */
const DAYS_BETWEEN = 7;

/** What nobody defended in time does not stand; its student is told as of any other answer (count-absences). Whether it was so now. */
function lapse({ _id, version, what, how }: AttendanceDocument, { says }: Appeal, now: Date): Promise<boolean> {
  const answer = { granted: true, text: '', at: now, by: null };
  return attendances.updateWhere(
    { _id, version, 'appeal.answer': null },
    {
      ...{ ...afterAnswer({ what, how }, says, answer), 'appeal.answer': _.set(answer) },
      ...{ due: true, version: _.inc(1) },
    },
  );
}

/** What nobody has to answer any more waits in no list. */
const close = ({ _id, version }: AttendanceDocument): Promise<boolean> =>
  attendances.updateWhere({ _id, version }, { 'appeal.moot': true, version: _.inc(1) });

/** The sessions of some appeals that did not take place: nobody asks any more who was there. One request. */
async function calledOff(page: readonly AttendanceDocument[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(page.map(({ sessionId }) => sessionId))];
  const { data } = await sessions
    .find({ _id: _.in(ids), state: 'cancelled' })
    .limit(PAGE)
    .field({ _id: true })
    .get();
  return new Set(data.map(({ _id }) => _id));
}

async function followPage(page: readonly AttendanceDocument[], task: Task): Promise<{ lapsed: number; told: number }> {
  const { now } = task;
  const done = { lapsed: 0, told: 0 };
  const staff = isDaytime(now) ? await staffOf(page.map(({ schoolId }) => schoolId)) : null;
  const off = await calledOff(page);
  for (const one of page) {
    const { appeal, sessionId } = one;
    if (!appeal || !hasTime(task)) continue;
    await tried(NAME, one._id, async () => {
      if (off.has(sessionId) || (one.what === 'undone' && !isNeither(one))) await close(one);
      else if (lapsesUnanswered(one) && now >= appealLapses(appeal))
        done.lapsed += (await lapse(one, appeal, now)) ? 1 : 0;
      else if (staff) {
        const weeks = Math.floor((now.getTime() - appeal.at.getTime()) / (DAYS_BETWEEN * DAY_MS));
        const notices = appealTold(one, staff, now, weeks);
        await notify(notices, now);
        done.told += notices.length;
      }
    });
  }
  return done;
}

/**
 * An appeal does not wait until the pause that it is about is over: whoever may answer hears of it every week, and an absence about which they
 * are silent for two weeks does not count; whoever said that they were there has a say after one, while they can still rate. That somebody met nobody is nobody's loss but
 * others' in a draw: it waits for an answer.
 */
export const remindOfAppeals: Job = {
  name: NAME,
  everyMinutes: 60,
  async run(task) {
    const total = { lapsed: 0, told: 0 };
    const waits = _.gt(new Date(0)).and(_.lte(new Date(task.now.getTime() - DAYS_BETWEEN * DAY_MS)));
    const query = { 'appeal.answer': null, 'appeal.at': waits, what: _.in(['absent', 'met', 'undone']) };
    const open = { ...query, 'appeal.moot': _.neq(true) };
    for (let after = ''; hasTime(task); ) {
      const page = await attendances.after(open, after, PAGE);
      const { lapsed, told } = page.length > 0 ? await followPage(page, task) : { lapsed: 0, told: 0 };
      total.lapsed += lapsed;
      total.told += told;
      const last = page.at(-1);
      if (!last || page.length < PAGE) break;
      after = last._id;
    }
    return total;
  },
};
