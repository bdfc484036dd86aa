import { useEffect, useRef, useState } from 'react';
import { useReturn } from '@/platform/page-life';
import { type KeptBallot, keptBallot, onBallotKept, waitingBallots } from './kept-ballot';
import { startOutbox } from './outbox';

const inOneLine = (): string => waitingBallots().join(' ');

/** The ballots that wait on this phone, and those that did when its owner came: sent from here, as soon as there is a network. */
export function useWaitingBallots(): KeptBallot[] {
  const [waiting, setWaiting] = useState(inOneLine);
  const seen = useRef(new Set<string>());
  useEffect(() => {
    startOutbox();
    return onBallotKept(() => setWaiting(inOneLine()));
  }, []);
  useReturn(startOutbox);
  for (const name of waiting.split(' ')) seen.current.add(name);
  return [...seen.current].flatMap((name) => keptBallot(name) ?? []);
}
