import type { Answers } from '@domain/survey/answers';
import type { BallotPaper, Envelope } from '@domain/survey/ballot-paper';
import type { ErrorCode } from '@types_/core/error-code';
import { useEffect, useRef, useState } from 'react';
import { getStored, setStored } from '@/platform/storage';
import { placeOfBallot, type Stage } from './stage';

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
  /** What the ballot is known by once it is cast. */
  id: string | null;
  /** The answers were deleted here; what is left to find the ballot by. */
  seal: string | null;
}

const WAITING = 'ballots-waiting';
const listeners = new Set<() => void>();

/** What the phone keeps of a round, if anything. */
export const keptBallot = (round: string): KeptBallot | null =>
  (getStored(placeOfBallot(round)) as KeptBallot | undefined) ?? null;

/** Rounds with a ballot that waits to be cast. */
export const waitingRounds = (): string[] => (getStored(WAITING) as string[] | undefined) ?? [];

/** Keeps a ballot; false when the phone is full: then nothing may be done that rests on it. */
export function keepBallot(ballot: KeptBallot): boolean {
  const { round, stage } = ballot;
  const others = waitingRounds().filter((one) => one !== round);
  const isKept =
    setStored(placeOfBallot(round), ballot) && setStored(WAITING, stage === 'waiting' ? [...others, round] : others);
  for (const listener of listeners) listener();
  return isKept;
}

/** Changes what is kept of a round; false when there is nothing, or the phone is full. */
export function changeBallot(round: string, part: Partial<KeptBallot>): boolean {
  const ballot = keptBallot(round);
  return ballot !== null && keepBallot({ ...ballot, ...part });
}

/** What the phone keeps of a round, as it changes; unless `isSame` finds that nothing has changed for whoever looks. */
export function useBallot(round: string, isSame: (a: KeptBallot, b: KeptBallot) => boolean = () => false) {
  const [seen, setSeen] = useState(() => keptBallot(round));
  const same = useRef(isSame);
  useEffect(() => {
    const look = () =>
      setSeen((before) => {
        const now = keptBallot(round);
        return before && now && same.current(before, now) ? before : now;
      });
    listeners.add(look);
    look();
    return () => {
      listeners.delete(look);
    };
  }, [round]);
  return seen;
}
