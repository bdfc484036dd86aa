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
  /** Whose it is (`RoundView.mark`): several may use one phone, one after the other. None of a ballot that was kept before there were marks: nobody can say whose that is, so nobody is shown it. */
  mark?: string;
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

/** Where the names of ballots that wait are kept; it is there from the first ballot on. */
export const WAITING = 'ballots-waiting';
const listeners = new Set<() => void>();

export const placeOfBallot = (name: string): string => `ballot-${name}`;

/** A round, or a line of it in a list, as somebody sees it. */
export interface Seen {
  id: string;
  mark?: string | undefined;
}

/** The name under which the phone keeps somebody's ballot of a round. */
export const ballotName = ({ id, mark }: Seen): string => (mark ? `${id}-${mark}` : id);

/** What the phone keeps under a name, if anything. */
export const keptBallot = (name: string): KeptBallot | null =>
  (getStored(placeOfBallot(name)) as KeptBallot | undefined) || null;

/** Where the mark is kept of whoever was last known to use this phone. */
const READER = 'ballots-reader';

/** Notes who uses this phone now. */
export function noteReader(mark: string): void {
  if (getStored(READER) === mark) return;
  setStored(READER, mark);
  for (const listener of listeners) listener();
}

/** Whether something is of whoever was last known to use this phone; without a network nobody else says who it is. */
export const isReaders = ({ mark }: { mark?: string | undefined }): boolean => {
  const reader = getStored(READER);
  return !reader || reader === mark;
};

/** Whether a paper is here, or comes again for the envelope that is: it was taken, and the reply was lost. */
export const hasPaper = (ballot: KeptBallot | null, taken: boolean): boolean =>
  Boolean(ballot?.paper || (taken && ballot?.envelope));

/** The names of ballots that wait to be cast. */
export const waitingBallots = (): string[] => (getStored(WAITING) as string[] | undefined) || [];

/** Somebody's ballot under a name, if they are who was last known to use this phone. */
export function readersBallot(name: string): KeptBallot | null {
  const ballot = keptBallot(name);
  return ballot && isReaders(ballot) ? ballot : null;
}

/** The names of those that wait and are theirs. */
export const readersWaiting = (): string[] => waitingBallots().filter(readersBallot);

/** Keeps a ballot; false when the phone is full: then nothing may be done that rests on it. */
export function keepBallot(ballot: KeptBallot): boolean {
  const { round: id, mark, stage } = ballot;
  const name = ballotName({ id, mark });
  const others = waitingBallots().filter((one) => one !== name);
  const isKept =
    setStored(placeOfBallot(name), ballot) && setStored(WAITING, stage === 'waiting' ? [...others, name] : others);
  for (const listener of listeners) listener();
  return isKept;
}

/** Changes what is kept under a name; false when there is nothing, or the phone is full. */
export function changeBallot(name: string, part: Partial<KeptBallot>): boolean {
  const ballot = keptBallot(name);
  return ballot !== null && keepBallot({ ...ballot, ...part });
}

/** Notes that a ballot was refused, which it may outlive (`stage`); when it was first is not forgotten. */
export function refuseBallot(name: string, refusal: ErrorCode, stage: Stage): void {
  const ballot = keptBallot(name);
  if (ballot) keepBallot({ ...ballot, stage, refusal, refusedAt: ballot.refusedAt || new Date().toISOString() });
}

/** What waits in a round that was called off, or for a paper in one that is over, is cast by nobody any more: it would wait on this phone for ever. */
export function giveUpWaiting(round: Seen & { state: string }): void {
  const name = ballotName(round);
  const ballot = keptBallot(name);
  // With a paper it may have been received: the ballot box says so.
  const isLost = round.state === 'cancelled' || (round.state !== 'open' && !ballot?.paper);
  if (isLost && ballot?.stage === 'waiting') refuseBallot(name, 'ROUND_NOT_OPEN', 'refused');
}

/** Calls the listener whenever something is kept; the answer stops it. */
export function onBallotKept(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
