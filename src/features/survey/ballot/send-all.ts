import { readersWaiting, waitingBallots } from './kept-ballot';
import { castWaiting } from './outbox';

/** Casts now what waits and can be cast, whosever it is, and tells how many ballots of the reader's still wait on this phone. */
export async function sendAll(): Promise<number> {
  await Promise.all(waitingBallots().map((name) => castWaiting(name)));
  return readersWaiting().length;
}
