import type { RoundView } from '@types_/survey/answer-view';
import { getStored } from '@/platform/storage';

/** Where the phone keeps a round as it saw it last. */
export const placeOfRound = (id: string): string => `round-${id}`;

/** A round as this phone saw it last. */
export const knownRound = (id: string): RoundView | null =>
  (getStored(placeOfRound(id)) as RoundView | undefined) ?? null;
