import { bucketsOf } from '@domain/case/figures/tally';
import { canonical } from '@domain/core/chain';
import type { CaseDocument } from '../../_kit/case/document';
import { caseRollups, type RollupDocument, rollupId } from '../../_kit/case/rollups';
import { cases } from '../../_kit/case/store';
import { _ } from '../../_kit/database';
import { loadState, saveState } from '../../_kit/job-state';
import { linesOf } from '../jobs/count-cases';

const NAME = 'verify-rollups';
/** Figures that a night counts again: all of them in turns. */
const AT_ONCE = 20;

/** Whether figures are others than their cases give, while no case of the school is still to be counted and nobody has counted since. */
async function isWrong({ _id, version, schoolId, month, lines }: RollupDocument): Promise<boolean> {
  if (canonical(lines) === canonical(await linesOf(schoolId, month))) return false;
  // In this order: who counts a case clears its mark after the figures have their next version.
  return (await cases.count({ schoolId, uncounted: true })) === 0 && (await caseRollups.get(_id))?.version === version;
}

/** Of the next stored figures, whose turn it is, those that somebody wrote who did not count. Some four requests for each. */
export async function wrongRollups(): Promise<string[]> {
  const { after } = (await loadState<{ after: string }>(NAME)) ?? { after: '' };
  const page = await caseRollups.after({}, after, AT_ONCE);
  const wrong: string[] = [];
  for (const one of page) if (await isWrong(one)) wrong.push(one._id);
  await saveState(NAME, { after: page.length < AT_ONCE ? '' : (page.at(-1)?._id ?? '') });
  return wrong;
}

/** The figures that some cases were counted in and that are no longer there. One request. */
export async function missingRollups(all: readonly CaseDocument[]): Promise<string[]> {
  const counted = all.filter(({ uncounted }) => !uncounted);
  const ids = new Set(
    counted.flatMap(({ schoolId, tally }) => bucketsOf(tally).map((month) => rollupId(schoolId, month))),
  );
  if (ids.size === 0) return [];
  const { data } = await caseRollups
    .find({ _id: _.in([...ids]) })
    .limit(ids.size)
    .field({ _id: true })
    .get();
  for (const { _id } of data) ids.delete(_id);
  return [...ids];
}
