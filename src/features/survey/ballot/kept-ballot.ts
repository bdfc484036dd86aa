import type { Answers } from '@domain/survey/answers';
import type { BallotPaper, Envelope } from '@domain/survey/ballot-paper';
import type { ErrorCode } from '@types_/core/error-code';
import { getStored, setStored } from '@/platform/storage';

/**
 * answering: may be changed. waiting: to be cast, not known to be. cast: lies in its urn. refused: will not be cast.
 */
export type Stage = 'answering' | 'waiting' | 'cast' | 'refused';

/** What this phone alone knows of a round: answers, envelope, paper, and what became of them. */
export interface KeptBallot {
  round: string;
  part: string;
  stage: Stage;
  answers: Answers;
  /** The step that was looked at last. */
  at: string | null;
  /** The keys as this phone saw them first. */
  keys: string;
  /** Kept before it is sent to be stamped: a lost answer is asked for again with the same one. */
  envelope: Envelope | null;
  paper: (BallotPaper & { group: number }) | null;
  /** The stamp was not made with the published key. */
  alarm: boolean;
  refusal: ErrorCode | null;
  /** When it was refused first, by this phone's clock. */
  refusedAt?: string | null;
  /** What the ballot is known by once it is cast. */
  id: string | null;
  /** The answers were deleted here; what is left to find the ballot by. */
  seal: string | null;
}

const WAITING = 'ballots-waiting';
const listeners = new Set<() => void>();

const placeOf = (round: string): string => `ballot-${round}`;

/** What the phone keeps of a round, if anything. */
export const keptBallot = (round: string): KeptBallot | null =>
  (getStored(placeOf(round)) as KeptBallot | undefined) || null;

/** Rounds with a ballot that waits to be cast. */
export const waitingRounds = (): string[] => (getStored(WAITING) as string[] | undefined) || [];

/** Keeps a ballot; false when the phone is full: then nothing may be done that rests on it. */
export function keepBallot(ballot: KeptBallot): boolean {
  const { round, stage } = ballot;
  const others = waitingRounds().filter((one) => one !== round);
  const isKept =
    setStored(placeOf(round), ballot) && setStored(WAITING, stage === 'waiting' ? [...others, round] : others);
  for (const listener of listeners) listener();
  return isKept;
}

/** Changes what is kept of a round; false when there is nothing, or the phone is full. */
export function changeBallot(round: string, part: Partial<KeptBallot>): boolean {
  const ballot = keptBallot(round);
  return ballot !== null && keepBallot({ ...ballot, ...part });
}

/** Calls the listener whenever something is kept; the answer stops it. */
export function onBallotKept(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
