import type { CaseView } from '@types_/case/view';
import type { Failure } from '@types_/core/envelope';
import { useRef, useState } from 'react';

/** What somebody has seen of a case when they decide on it: others may write meanwhile, and that is looked at first. */
export function useSeen({ head }: Pick<CaseView, 'head'>) {
  const sent = useRef({ wish: '', seen: 0 });
  const [since, setSince] = useState<number | null>(null);
  return {
    /** The last entry that was there when this wish was sent first: tried again it is the same call, whatever the screen shows by now. */
    at(wish: string): number {
      if (sent.current.wish !== wish) sent.current = { wish, seen: head.seq };
      return sent.current.seen;
    },
    /** What came of it. Refused for what was unseen, the next tap has seen that. */
    heard(failed: Failure | null): void {
      const isNews = failed?.code === 'CASE_NEWS';
      setSince(isNews ? sent.current.seen : null);
      if (!failed || isNews) sent.current = { wish: '', seen: 0 };
    },
    /** The last entry before the news for which a step was refused; null: it was not. */
    since,
  };
}
