import { _ } from '../../_kit/database';
import { hasTime, type Job } from '../../_kit/job';
import { notify } from '../../_kit/notice/notices';
import { surveyTexts, type TextDocument } from '../../_kit/survey/texts';
import { leagueOf } from '../../_kit/youth-league';
import { tried } from '../tried';

const NAME = 'tell-of-danger';
const BATCH = 50;

/** Tells the youth league of one text, but for whoever withheld it. Where there is nobody, whoever comes to it is told as soon as they do. */
async function tellOf({ _id, key, partId, schoolId, aboutUnion, by }: TextDocument, now: Date): Promise<boolean> {
  const league = await leagueOf({ schoolId, aboutUnion: aboutUnion ?? null }, now);
  if (league.length === 0) return false;
  const [round = ''] = partId.split(':');
  const params = { round, school: schoolId };
  const told = league.filter((id) => id !== by);
  if (told.length > 0)
    await notify(
      told.map((to) => ({ to, kind: 'text-danger' as const, params, about: _id })),
      now,
    );
  return surveyTexts.updateWhere({ _id, key }, { untold: _.remove() });
}

/** Where a text was withheld because somebody is in danger, the youth league hears that there is such a text (decision 34). */
export const tellOfDanger: Job = {
  name: NAME,
  everyMinutes: 1,
  async run(task) {
    let told = 0;
    for (let after = ''; hasTime(task); ) {
      const page = await surveyTexts.after({ untold: true }, after, BATCH);
      for (const text of page) {
        if (!hasTime(task)) break;
        if (await tried(NAME, text._id, () => tellOf(text, task.now))) told += 1;
      }
      if (page.length < BATCH) break;
      after = page.at(-1)?._id ?? after;
    }
    return { told };
  },
};
