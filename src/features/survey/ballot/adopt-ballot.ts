import type { RoundView } from '@types_/survey/answer-view';
import { removeStored, setStored } from '@/platform/storage';
import {
  ballotName,
  type KeptBallot,
  keepBallot,
  keptBallot,
  placeOfBallot,
  type Seen,
  WAITING,
  waitingBallots,
} from './kept-ballot';

/**
 * What the phone keeps of a round for whoever sees it. What was kept before there were marks is theirs, unless it has a paper that
 * they never took: then it is of whoever used the phone before.
 */
export function ballotOf(seen: Seen & { taken: boolean; state: string }): KeptBallot | null {
  const own = keptBallot(ballotName(seen));
  const old = keptBallot(seen.id);
  if (own || !old) return own;
  return old.paper && seen.state === 'open' && !seen.taken ? null : old;
}

/** A ballot that was kept before there were marks gets that of whoever it belongs to. It goes from its old place last, so that none is lost. */
export function adoptBallot(view: RoundView): void {
  const ballot = ballotOf(view);
  if (!ballot || ballot.mark || !keepBallot({ ...ballot, mark: view.mark })) return;
  const name = ballotName({ id: view.id });
  setStored(
    WAITING,
    waitingBallots().filter((one) => one !== name),
  );
  removeStored(placeOfBallot(name));
}
