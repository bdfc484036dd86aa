import { waitingBallots } from './kept-ballot';
import { castWaiting } from './outbox';

/** Casts now what waits and can be cast, and tells how many ballots still wait on this phone, whosever they are: with what is cleared they would all go. */
export async function sendAll(): Promise<number> {
  await Promise.all(waitingBallots().map((name) => castWaiting(name)));
  return waitingBallots().length;
}
