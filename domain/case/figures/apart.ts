import type { PartFigures } from '@types_/case/figures-view';
import { hiddenRows } from '../../core/suppress';
import type { Sums } from './sums';
import { EXCLUSIONS } from './tally';

/**
 * Parts of a school's cases beside one another (its months, its categories, its departments), as everybody may see them (decision 18).
 * When somebody came is the school's deed, and always shown. What became of the cases, what students said at the end and how
 * they rated is said of no fewer than ten each time, nor of those who follow from the totals; each hangs on the one before and is
 * hidden with it, zeros too.
 */
export function asPublished(parts: readonly Sums[]): PartFigures[] {
  const ended = hiddenRows(
    parts.map((one) => ({ count: one.ended, parts: EXCLUSIONS.map((why) => one.excluded[why]) })),
  );
  const asked = hiddenRows(
    parts.map(({ solution: { numerator, denominator }, silent }, at) => ({
      count: denominator,
      parts: [numerator, denominator - numerator - silent, silent],
      hidden: ended[at] === true,
    })),
  );
  const rated = hiddenRows(
    parts.map(({ satisfaction: { numerator, denominator } }, at) => ({
      count: denominator,
      parts: [numerator, denominator - numerator],
      hidden: asked[at] === true,
    })),
  );
  return parts.map(({ response, solution, satisfaction, rating, silent, excluded, medianDays }, at) => ({
    response,
    excluded: ended[at] ? null : excluded,
    ...(asked[at]
      ? { solution: null, rating: null, silent: null, medianDays: null }
      : { solution, rating, silent, medianDays }),
    satisfaction: rated[at] ? null : satisfaction,
  }));
}
