import type { Failure, Reply } from '@types_/core/envelope';
import { useRef, useState } from 'react';
import { newKey } from '@/cloud/new-key';

/** One writing call at a time. The key stays the same until it succeeds, so that trying again never does it twice. */
export function useSend<T>(onDone: (data: T) => void) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const key = useRef(newKey());
  const wish = useRef('');
  const running = useRef(false);

  /** `what` tells one wish from another: a changed text is a new one and gets a key of its own. Tells the failure, if any. */
  async function send(what: string, ask: (key: string) => Promise<Reply<T>>): Promise<Failure | null> {
    if (running.current) return null;
    if (wish.current !== what) key.current = newKey();
    wish.current = what;
    running.current = true;
    setBusy(true);
    setFailure(null);
    const reply = await ask(key.current);
    running.current = false;
    setBusy(false);
    if (!reply.ok) {
      setFailure(reply.error);
      return reply.error;
    }
    key.current = newKey();
    wish.current = '';
    onDone(reply.data);
    return null;
  }
  return { busy, failure, send, forget: () => setFailure(null) };
}
