import type { CaseEvent } from './state';

/** An entry of the timeline whose text the platform's check could not clear: it waits for a person. */
export interface Review {
  seq: number;
  /** The platform's number for what it suspects; null when it gave no answer. */
  label: number | null;
  /** How often the check is still to be tried: it failed, and said nothing about the text. */
  triesLeft: number;
}

/** An hour of tries, one every five minutes: a fault of the platform is over by then, or somebody has looked. */
export const CHECK_TRIES = 12;

const LOOKERS: readonly CaseEvent['by']['role'][] = ['officer', 'union-admin', 'department', 'youth-league'];

/** What still waits after an event: who takes a step at the desk has read the case. Its own text may wait in turn. */
export const reviewsAfter = (reviews: readonly Review[], event: CaseEvent, own: Review | null): Review[] => [
  ...(LOOKERS.includes(event.by.role) ? [] : reviews),
  ...(own ? [own] : []),
];
