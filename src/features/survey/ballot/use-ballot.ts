import { useEffect, useRef, useState } from 'react';
import { type KeptBallot, keptBallot, onBallotKept } from './kept-ballot';

/** What the phone keeps under a name, as it changes; unless `isSame` finds that nothing has changed for whoever looks. */
export function useBallot(name: string, isSame: (a: KeptBallot, b: KeptBallot) => boolean = () => false) {
  const [seen, setSeen] = useState(() => keptBallot(name));
  const same = useRef(isSame);
  useEffect(() => {
    const look = () =>
      setSeen((before) => {
        const now = keptBallot(name);
        return before && now && same.current(before, now) ? before : now;
      });
    look();
    return onBallotKept(look);
  }, [name]);
  return seen;
}
