import type { DigestState } from '@types_/case/digest';

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
