import { type ClassCount, turnoutLines } from '@domain/survey/turnout';
import { _ } from '../../_kit/database';
import { type PartDocument, parts } from '../../_kit/survey/parts';
import { rolls } from '../../_kit/survey/rolls';
import { saveTurnout } from '../../_kit/survey/turnouts';

/** Far above the classes of a school. */
const MOST_CLASSES = 20_000;
const FIELDS = { college: 1, grade: 1, className: 1, eligible: 1, taken: 1 };

/** What of a part is needed to count it. */
export type Countable = Pick<PartDocument, '_id' | 'roundId' | 'freeze' | 'eligible' | 'countedAt'>;

/**
 * Counts the papers of a part from its rolls: in all, and by college, year and class as far as that may be shown. False when
 * the roll is going already: then the last count stands. Four requests.
 */
export async function countPapers(
  { _id, roundId, freeze, eligible, countedAt }: Countable,
  now: Date,
): Promise<boolean> {
  const classes = rolls.aggregate().match({ partId: _id, freeze }).limit(MOST_CLASSES).project(FIELDS);
  const list = (await classes.end()).list as ClassCount[];
  const sum = (of: 'eligible' | 'taken') => list.reduce((total, one) => total + one[of], 0);
  if (sum('eligible') !== eligible) return false;
  await saveTurnout({ _id, roundId, countedAt: now, ...turnoutLines(list) });
  return parts.updateWhere({ _id, countedAt }, { papers: sum('taken'), countedAt: now, version: _.inc(1) });
}
