import { WITHHELD_FOR, type WithheldFor } from '@types_/survey/results';
import { FEWEST_SHOWN } from '../core/suppress';

/** Whether something has to be said beside the kind: of danger what was done about it, of anything else what it is. */
export const needsRemark = (why: WithheldFor): boolean => why === 'danger' || why === 'other';

/** Of one kind, or (null) of several together: how many. */
export interface ToldReason {
  why: WithheldFor | null;
  count: number;
}

/**
 * What texts were withheld for, as everybody may read it (decision 34): each line is of ten texts at least. Kinds of fewer go
 * together, zeros too, with the smallest of the others until they are ten. Of one line alone nothing is said: whoever knows that
 * somebody's text was withheld would know for what.
 */
export function toldReasons(counts: Partial<Record<WithheldFor, number>>): ToldReason[] {
  const all = WITHHELD_FOR.map((why) => ({ why, count: counts[why] ?? 0 })).sort((a, b) => b.count - a.count);
  const alone = all.filter(({ count }) => count >= FEWEST_SHOWN);
  let others = all.reduce((sum, { count }) => sum + (count < FEWEST_SHOWN ? count : 0), 0);
  while (others > 0 && others < FEWEST_SHOWN) {
    const smallest = alone.pop();
    if (!smallest) return [];
    others += smallest.count;
  }
  const lines: ToldReason[] = others > 0 ? [...alone, { why: null, count: others }] : alone;
  return lines.length > 1 ? lines : [];
}
