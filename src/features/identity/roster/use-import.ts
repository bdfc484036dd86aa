import type { Failure, Reply } from '@types_/core/envelope';
import type { ImportView } from '@types_/identity/roster-import';
import { useEffect, useRef, useState } from 'react';
import { call } from '@/cloud/call';
import { newKey } from '@/cloud/new-key';
import { isRunning } from './import-states';

/** An import that is taken further for as long as its page is open; what went wrong stops it until somebody goes on. */
export function useImport(given: ImportView) {
  const [view, setView] = useState(given);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [deciding, setDeciding] = useState<'apply' | 'cancel' | null>(null);
  const alive = useRef(true);
  const going = useRef(false);
  const { id } = given;

  async function goOn(from: ImportView): Promise<void> {
    if (going.current) return;
    going.current = true;
    setFailure(null);
    for (let now = from; alive.current && isRunning(now.state); ) {
      // Each part is a wish of its own: the server knows where the import stands.
      const reply = await call('identity', 'continue-import', { id }, newKey());
      if (!alive.current) break;
      if (!reply.ok) {
        setFailure(reply.error);
        break;
      }
      now = reply.data;
      setView(now);
    }
    going.current = false;
  }

  async function decide(how: 'apply' | 'cancel', ask: () => Promise<Reply<ImportView>>): Promise<ImportView | null> {
    if (deciding) return null;
    setDeciding(how);
    setFailure(null);
    const reply = await ask();
    setDeciding(null);
    if (!reply.ok) {
      setFailure(reply.error);
      return null;
    }
    setView(reply.data);
    void goOn(reply.data);
    return reply.data;
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: goes on by itself once, when the page opens
  useEffect(() => {
    alive.current = true;
    void goOn(given);
    return () => {
      alive.current = false;
    };
  }, []);

  return {
    ...{ view, failure, deciding },
    goOn: () => void goOn(view),
    apply: (closes: boolean) => decide('apply', () => call('identity', 'apply-import', { id, closes }, newKey())),
    cancel: () => decide('cancel', () => call('identity', 'cancel-import', { id }, newKey())),
  };
}
