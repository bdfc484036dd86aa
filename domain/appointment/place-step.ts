import { accept, type Result, refuse } from '@types_/core/result';
import type { PlaceStanding } from './seats';

/** What somebody says about their place in a line. */
export type PlaceStep = 'leave' | 'accept' | 'decline';

/**
 * No word is taken in the last moment of an offer: a function lives ten seconds at most, so a word that is written down has been
 * written before the next is asked, and nobody who was told of a seat ever hears that it is another's after all.
 */
const LAST_MOMENT_MS = 15_000;

/** Where each step leads: said again, it has been done. */
const DONE: Record<PlaceStep, PlaceStanding['is']> = { leave: 'left', accept: 'seated', decline: 'declined' };

/** Whether a step is to be written down: false when it has been done already. `isIn`: they were let in, and sit on the seat: it cannot be another's. */
export function placeStep(
  step: PlaceStep,
  standing: PlaceStanding,
  { startsAt, isIn = false }: { startsAt: Date; isIn?: boolean },
  now: Date,
): Result<boolean, 'SESSION_NOT_NOW' | 'OFFER_OVER' | 'NOT_IN_LINE' | 'CHECKED_IN'> {
  if (standing.is === DONE[step]) return accept(false);
  if (now >= startsAt) return refuse('SESSION_NOT_NOW');
  if (step !== 'leave') {
    const isOpen = standing.is === 'offered' && standing.until.getTime() - now.getTime() > LAST_MOMENT_MS;
    return isOpen ? accept(true) : refuse('OFFER_OVER');
  }
  if (isIn) return refuse('CHECKED_IN');
  const isThere = standing.is === 'seated' || standing.is === 'offered' || standing.is === 'waiting';
  return isThere ? accept(true) : refuse('NOT_IN_LINE');
}
