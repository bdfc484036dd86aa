import { useEffect, useRef, useState } from 'react';
import { useReturn } from '@/platform/page-life';
import { type KeptBallot, onBallotKept, readersBallot, readersWaiting } from './kept-ballot';
import { startOutbox } from './outbox';

const inOneLine = (): string => readersWaiting().join(' ');

/** The reader's ballots that wait on this phone, and those that did when they came: all are sent from here, whosever they are, as soon as there is a network. */
export function useWaitingBallots(): KeptBallot[] {
  const [waiting, setWaiting] = useState(inOneLine);
  const seen = useRef(new Set<string>());
  useEffect(() => {
    startOutbox();
    return onBallotKept(() => setWaiting(inOneLine()));
  }, []);
  useReturn(startOutbox);
  for (const name of waiting.split(' ')) seen.current.add(name);
  return [...seen.current].flatMap((name) => readersBallot(name) ?? []);
}
