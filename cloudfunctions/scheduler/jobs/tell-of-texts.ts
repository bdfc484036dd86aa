import { dayOf, isDaytime } from '@domain/core/school-clock';
import type { SchoolCalendar } from '@domain/core/school-days';
import { courseAfter, whoReads } from '@domain/survey/texts-waiting';
import { _ } from '../../_kit/database';
import { hasTime, type Job } from '../../_kit/job';
import { notify } from '../../_kit/notice/notices';
import { calendarsOf } from '../../_kit/school-calendars';
import { type ResultsDocument, roundResults } from '../../_kit/survey/round-results';
import { surveyTexts } from '../../_kit/survey/texts';
import { staffOf } from '../staff';
import { tried } from '../tried';

const NAME = 'tell-of-texts';
const BATCH = 50;
const FIELDS = { roundId: true, schoolId: true, aboutUnion: true, opensAt: true, tellOn: true, wereTold: true };

type Waiting = Pick<ResultsDocument, '_id' | 'roundId' | 'schoolId' | 'aboutUnion' | 'opensAt' | 'tellOn' | 'wereTold'>;

/** Tells of the texts of one round at one school, if some wait, then says when to come back. Three requests. */
async function tellOf(
  { _id, roundId: round, schoolId: school, aboutUnion, opensAt, tellOn = '', wereTold = false }: Waiting,
  staff: Awaited<ReturnType<typeof staffOf>>,
  calendar: SchoolCalendar,
  now: Date,
): Promise<void> {
  const waiting = await surveyTexts.count({ partId: _id, state: 'waiting' });
  const readers =
    waiting === 0 ? [] : whoReads({ schoolId: school, aboutUnion: aboutUnion ? opensAt : null }, staff, now);
  const about = `${_id}:texts-waiting:${wereTold ? 'again' : 'first'}`;
  if (readers.length > 0)
    await notify(
      readers.map((to) => ({ to, kind: 'texts-waiting', params: { round, school }, about })),
      now,
    );
  const next =
    waiting === 0 ? { tellOn: null, wereTold } : courseAfter({ tellOn, wereTold }, readers.length, now, calendar);
  await roundResults.updateWhere({ _id, tellOn }, next);
}

/**
 * Tells whoever reads what was written in a survey that texts wait for them: once when it is counted, and once more if some still wait
 * five school days later, by day. Who is killed after telling tells again, and that is telling once. How many wait nobody is told.
 */
export const tellOfTexts: Job = {
  name: NAME,
  everyMinutes: 10,
  async run(task): Promise<Record<string, number>> {
    const { now } = task;
    if (!isDaytime(now)) return {};
    let looked = 0;
    for (let after = ''; hasTime(task); ) {
      const due = roundResults.find({ tellOn: _.lte(dayOf(now)), _id: _.gt(after) }).orderBy('_id', 'asc');
      const data = (await due.limit(BATCH).field(FIELDS).get()).data as Waiting[];
      if (data.length === 0) break;
      const schools = data.map(({ schoolId }) => schoolId);
      const [staff, calendarAt] = [await staffOf(schools), await calendarsOf(schools)];
      for (const one of data) {
        if (!hasTime(task)) break;
        await tried(NAME, one._id, () => tellOf(one, staff, calendarAt(one.schoolId), now));
        looked += 1;
      }
      if (data.length < BATCH) break;
      after = data.at(-1)?._id ?? after;
    }
    return { looked };
  },
};
