import { isInternalStep } from '@domain/case/internal';
import type { ChainView } from '@types_/case/view';

/** Why the words of an entry are not there: for the desk alone, because they name somebody, or taken out with an account. */
export type Closed = 'internal' | 'persons' | 'taken';

/** How many entries of a case come without their words, by reason. */
export function closedIn({ entries }: Pick<ChainView, 'entries'>): [Closed, number][] {
  const counts: Record<Closed, number> = { internal: 0, persons: 0, taken: 0 };
  for (const { entry, content } of entries) {
    if (content !== null) continue;
    if (isInternalStep(entry.name)) counts.internal += 1;
    else counts[entry.name === 'recuse' ? 'persons' : 'taken'] += 1;
  }
  return (Object.entries(counts) as [Closed, number][]).filter(([, count]) => count > 0);
}
