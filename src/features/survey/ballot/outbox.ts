import type { Reply } from '@types_/core/envelope';
import type { ErrorCode } from '@types_/core/error-code';
import { BALLOT_BOX } from '@types_/survey/ballot-box';
import { postAnonymously } from '@/cloud/anonymous';
import { onNetworkStatusChange } from '@/platform/network';
import { knownRound } from '../known-round';
import { changeBallot, keptBallot, refuseBallot, waitingBallots } from './kept-ballot';

/** No word on the ballot itself: it waits and is sent again. */
const PASSING: readonly string[] = ['OFFLINE', 'NO_ANSWER', 'BUSY', 'INTERNAL'];
/** The paper is not spent: the answers can be mended. */
const MENDABLE: readonly ErrorCode[] = ['ANSWER_MISSING', 'ANSWER_WRONG', 'ANSWERS_TOO_LONG'];

export const isPassing = (code: string): boolean => PASSING.includes(code);

const running = new Map<string, Promise<ErrorCode | null>>();

/** Casts a ballot that waits and has its paper; tells why it did not work. Twice at once is once. */
export function castWaiting(name: string): Promise<ErrorCode | null> {
  const already = running.get(name);
  if (already) return already;
  const casting = cast(name).finally(() => running.delete(name));
  running.set(name, casting);
  return casting;
}

async function cast(name: string): Promise<ErrorCode | null> {
  const ballot = keptBallot(name);
  if (ballot?.stage !== 'waiting' || !ballot.paper) return null;
  const { part, answers, paper } = ballot;
  const reply: Reply<{ id: string }> = await postAnonymously(BALLOT_BOX.cast, { part, ...paper, answers });
  if (reply.ok) {
    changeBallot(name, { stage: 'cast', id: reply.data.id, envelope: null, refusal: null });
    return null;
  }
  const { code } = reply.error;
  if (isPassing(code)) return code;
  // That nothing is taken is true at the end only: before it somebody there is wrong, so the ballot is tried again, and that it was refused
  // first of all, and when, is not forgotten.
  const known = code === 'ROUND_NOT_OPEN' && knownRound(ballot.round);
  if (MENDABLE.includes(code)) changeBallot(name, { stage: 'answering', refusal: code, refusedAt: null });
  else refuseBallot(name, code, known && new Date() < new Date(known.castUntil) ? 'waiting' : 'refused');
  return code;
}

/** Casts what waits and has its paper; without one it waits until its page is opened, which alone can ask for a paper. */
const sendWaiting = (): void => {
  for (const name of waitingBallots()) void castWaiting(name);
};

let isStarted = false;

/** From now on, whatever page is open, what waits goes as soon as there is a network. */
export function startOutbox(): void {
  sendWaiting();
  if (isStarted) return;
  isStarted = true;
  onNetworkStatusChange((online) => online && sendWaiting());
}
