import { type DrawFault, Recomputed } from '@domain/appointment/recomputed';
import type { DrawView } from '@types_/appointment/draw-view';
import type { Failure } from '@types_/core/envelope';
import { useCallback, useEffect, useRef, useState } from 'react';
import { compute } from './compute';
import { keptDraw } from './kept';
import { isAsPublished } from './published';

/** A draw with more pages is computed when somebody asks for it: each page is 95 KB. */
const PAGES_AT_ONCE = 1;
/** Of a hundred: how often the screen is told how far it is. */
const SHOWN_EVERY = 5;

/** What this phone found; `nth` tells one time from the next. */
export interface Found {
  recomputed: Recomputed;
  faults: (DrawFault | 'published')[];
  nth: number;
}

/** Computes a draw, by itself where it is small, and again whenever somebody wants to see it. */
export function useRecomputed(view: DrawView) {
  const [found, setFound] = useState<Found | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState<number | null>(null);
  const pages = useRef<string[]>([]);
  const nth = useRef(0);
  const running = useRef(false);
  const count = view.sealed?.count ?? 0;

  const run = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    setFailure(null);
    setBusy(0);
    if (pages.current.length === 0) pages.current = [view.sealed?.list ?? ''];
    let shown = 0;
    const result = await compute(view, pages.current, (done) => {
      const percent = count === 0 ? 100 : Math.floor((done / count) * 100);
      if (percent < shown + SHOWN_EVERY || done === count) return;
      shown = percent;
      setBusy(done);
    });
    const isSame = result instanceof Recomputed ? await isAsPublished(view) : null;
    running.current = false;
    setBusy(null);
    if (!(result instanceof Recomputed)) {
      setFailure(result);
      return;
    }
    const faults = result.faults(view.mine, keptDraw(view.session.id));
    nth.current += 1;
    setFound({
      recomputed: result,
      faults: [...faults, ...(isSame === false ? (['published'] as const) : [])],
      nth: nth.current,
    });
  }, [view, count]);

  const isSmall = (view.sealed?.pages ?? 0) === PAGES_AT_ONCE;
  useEffect(() => {
    pages.current = [];
    setFound(null);
    if (isSmall) void run();
  }, [isSmall, run]);
  return { found, failure, busy, run: () => void run(), pages: () => pages.current };
}
