import type { RoundView } from '@types_/survey/answer-view';
import { removeStored } from '@/platform/storage';
import { ballotName, ballotOf, keepBallot, noteWaiting, placeOfBallot } from './kept-ballot';

/** A ballot that was kept before there were marks gets that of whoever it belongs to. It goes from its old place last, so that none is lost. */
export function adoptBallot(view: RoundView): void {
  const ballot = ballotOf(view);
  if (!ballot || ballot.mark || !keepBallot({ ...ballot, mark: view.mark })) return;
  const name = ballotName({ id: view.id });
  noteWaiting(name, false);
  removeStored(placeOfBallot(name));
}
