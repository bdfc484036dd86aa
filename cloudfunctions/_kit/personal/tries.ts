import type { PersonalKind } from './kind';

/** Tries at binding: hashes of an account and of a number that need not exist, under their day; `forget-tries` removes them. */
export const personalTries: PersonalKind = {
  name: 'tries',
  collection: 'tries',
  sealed: [],
  whose: () => null,
  show: () => [],
  olderThan: null,
};
