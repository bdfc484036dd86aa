import type { Failure } from '@types_/core/envelope';
import type { Me } from '@types_/identity/me';
import { useEffect, useState } from 'react';
import { call } from '@/cloud/call';

interface MeState {
  me: Me | null;
  failure: Failure | null;
}

// One for all pages: the account does not change while the mini-program runs, what is bound to it seldom.
let state: MeState = { me: null, failure: null };
let asking: Promise<void> | null = null;
const listeners = new Set<(state: MeState) => void>();

function publish(next: MeState): void {
  state = next;
  for (const listener of listeners) listener(next);
}

/** Asks who the caller is; once at a time. */
export function askMe(): Promise<void> {
  asking ??= call('identity', 'me', {}).then((reply) => {
    asking = null;
    publish(reply.ok ? { me: reply.data, failure: null } : { ...state, failure: reply.error });
  });
  return asking;
}

/** Takes what another answer has told about the caller. */
export const becomeMe = (me: Me | null): void => publish({ me, failure: null });

/** Who the caller is: null until it is known. */
export function useMe(): MeState & { reload: () => void } {
  const [seen, setSeen] = useState(state);
  useEffect(() => {
    listeners.add(setSeen);
    setSeen(state);
    if (!state.me) void askMe();
    return () => {
      listeners.delete(setSeen);
    };
  }, []);
  return { ...seen, reload: () => void askMe() };
}
