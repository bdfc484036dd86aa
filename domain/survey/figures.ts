import { LEAST_POSITIVE } from '@types_/survey/questionnaire';
import type { Item } from '@types_/survey/questionnaire-schema';
import { answersIn, type Count, positiveOf } from './tally';
import { type Interval, wilson } from './wilson';

/** What is said of a count. */
export interface Figures {
  n: number;
  /** Of points; null for lists. */
  mean: number | null;
  /** Positive answers, their share and its Wilson 95 % interval; null where no answer is positive, or nobody answered. */
  positive: { count: number; share: number; interval: Interval } | null;
}

/**
 * How many answers are positive: of points those from `LEAST_POSITIVE` up, of a list those with an option that is marked, one at
 * least where there may be several; null where nothing is.
 */
function positiveIn(item: Item, { counts, positive }: Count): number | null {
  const sumWhere = (counted: (at: number) => boolean) =>
    counts.reduce((sum, count, at) => sum + (counted(at) ? count : 0), 0);
  if (item.kind === 'scale' || item.kind === 'matrix') return sumWhere((at) => at + 1 >= LEAST_POSITIVE);
  if (item.kind === 'multiple') return positive ?? null;
  if (item.kind === 'text' || positiveOf(item).length === 0) return null;
  return sumWhere((at) => item.options[at]?.positive === true);
}

/** Whether an item measures something: then its share can be low, whatever its questionnaire is called. */
export const isMeasured = (item: Item): boolean =>
  item.kind === 'scale' || item.kind === 'matrix' || positiveOf(item).length > 0;

/** The figures of a count (product.md section 3). `z`: of the interval, where another source has used another. */
export function figuresOf(item: Item, count: Count, z?: number): Figures {
  const n = answersIn(count);
  const positive = positiveIn(item, count);
  const hasPoints = item.kind === 'scale' || item.kind === 'matrix';
  const sum = count.counts.reduce((total, many, at) => total + many * (at + 1), 0);
  return {
    n,
    mean: hasPoints && n > 0 ? sum / n : null,
    positive:
      positive === null || n === 0 ? null : { count: positive, share: positive / n, interval: wilson(positive, n, z) },
  };
}

/**
 * Under half of those who were asked answered: shown with a badge, compared with nothing (product.md section 3). So is what so few
 * were asked that their number is not said (null).
 */
export const isThin = ({ eligible, ballots }: { eligible: number; ballots: number | null }): boolean =>
  ballots === null || ballots * 2 < eligible;
