import { _ } from '../../_kit/database';
import { hasTime, type Job } from '../../_kit/job';
import { roundResults } from '../../_kit/survey/round-results';
import { countTexts, surveyTexts, type TextDocument } from '../../_kit/survey/texts';
import { tried } from '../tried';

const NAME = 'count-texts';
const BATCH = 200;

type Decided = Pick<TextDocument, '_id' | 'partId' | 'key'>;

/**
 * Writes how the texts of some results stand beside them, then takes the marks off those that were decided: one that was decided anew
 * meanwhile keeps its mark, and whoever wrote the results meanwhile had it first. Then all is done again.
 */
async function countAt(partId: string, decided: readonly Decided[]): Promise<void> {
  const { data } = await roundResults.find({ _id: partId }).limit(1).field({ version: true }).get();
  const texts = await countTexts(partId);
  for (const { version } of data)
    if (!(await roundResults.updateWhere({ _id: partId, version }, { texts: _.set(texts), version: _.inc(1) }))) return;
  for (const { _id, key } of decided) await surveyTexts.updateWhere({ _id, key }, { uncounted: _.remove() });
}

/** Counts again how texts stand where somebody has decided of one, so that no page has to. */
export const countTextsAgain: Job = {
  name: NAME,
  everyMinutes: 1,
  async run(task) {
    let counted = 0;
    for (let after = ''; hasTime(task); ) {
      const page: Decided[] = await surveyTexts.after({ uncounted: true }, after, BATCH, ['partId', 'key']);
      for (const partId of new Set(page.map((one) => one.partId))) {
        if (!hasTime(task)) break;
        const decided = page.filter((one) => one.partId === partId);
        await tried(NAME, partId, () => countAt(partId, decided));
        counted += 1;
      }
      if (page.length < BATCH) break;
      after = page.at(-1)?._id ?? after;
    }
    return { counted };
  },
};
