import type { DigestState } from '@types_/case/digest';
import type { Doer } from '../state';

/** In which states a digest can be written, published, sent back or taken down. What is public is taken down before it is written anew. */
const OPEN_IN = {
  write: ['draft', 'review', 'returned', 'withdrawn'],
  publish: ['review'],
  return: ['review'],
  withdraw: ['published'],
} as const satisfies Record<string, readonly DigestState[]>;

/** Whether a step is open to a digest now. */
export const isOpenTo = (step: keyof typeof OPEN_IN, state: DigestState): boolean =>
  (OPEN_IN[step] as readonly DigestState[]).includes(state);

/** Who did what with a digest, in order. */
interface Handled {
  history: readonly { at: Date; by: Pick<Doer, 'role'>; what: string }[];
}

const lastOf = ({ history }: Handled, what: string) => history.findLast((one) => one.what === what);

/** Whether a digest was handed in before a case that it tells of went to the youth league (decision 30). */
export const isBeforeLeaving = (digest: Handled, leftAt: Date | null): boolean =>
  leftAt !== null && (lastOf(digest, 'submit')?.at ?? leftAt) <= leftAt;

/** Whether the union made a digest public that was not the union's any more: in the same moment its case went to the youth league. */
export function isPublishedTooLate(digest: Handled, leftAt: Date | null): boolean {
  const published = lastOf(digest, 'publish');
  if (!leftAt || !published || published.by.role === 'youth-league') return false;
  return published.at >= leftAt && isBeforeLeaving(digest, leftAt);
}
