import type { Failure, Reply } from '@types_/core/envelope';
import { useCallback, useEffect, useRef, useState } from 'react';

/** Something asked of the cloud: nothing yet, data, or a failure; data stays while it is asked again. */
export interface Loaded<T> {
  data: T | null;
  failure: Failure | null;
  loading: boolean;
  reload: () => void;
  /** Puts in what another answer has brought already, without asking again. */
  replace: (data: T) => void;
}

/** Asks once, and again when `key` changes or on reload. A late answer to an old question is dropped. */
export function useLoad<T>(ask: () => Promise<Reply<T>>, key = ''): Loaded<T> {
  const [state, setState] = useState<Omit<Loaded<T>, 'reload' | 'replace'>>({
    data: null,
    failure: null,
    loading: true,
  });
  const turn = useRef(0);
  const latest = useRef(ask);
  latest.current = ask;

  const load = useCallback(async (keep: boolean) => {
    turn.current += 1;
    const mine = turn.current;
    setState((now) => ({ data: keep ? now.data : null, failure: null, loading: true }));
    const reply = await latest.current();
    if (mine !== turn.current) return;
    if (reply.ok) setState({ data: reply.data, failure: null, loading: false });
    else setState((now) => ({ ...now, failure: reply.error, loading: false }));
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question
  useEffect(() => {
    void load(false);
  }, [key, load]);
  const reload = useCallback(() => void load(true), [load]);
  const replace = useCallback((data: T) => {
    turn.current += 1;
    setState({ data, failure: null, loading: false });
  }, []);
  return { ...state, reload, replace };
}
