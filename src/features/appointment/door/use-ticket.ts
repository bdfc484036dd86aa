import type { Failure } from '@types_/core/envelope';
import { useCallback, useEffect, useState } from 'react';
import { call } from '@/cloud/call';
import { forgetTicket, type KeptTicket, keepTicket, keptTicket } from './kept-ticket';

interface Held {
  kept: KeptTicket | null;
  failure: Failure | null;
  loading: boolean;
}

/** Whether nothing was heard from the server: what the phone keeps is good until something is. */
const isSilence = ({ code }: Failure): boolean => code === 'OFFLINE' || code === 'NO_ANSWER' || code === 'INTERNAL';

/** The ticket of a seat: shown at once from the phone, then as the server has it; gone where the server says that there is no seat. */
export function useTicket(id: string): Held & { reload: () => void } {
  const [held, setHeld] = useState<Held>(() => ({ kept: keptTicket(id), failure: null, loading: true }));
  const reload = useCallback(async () => {
    const reply = await call('appointment', 'my-ticket', { id });
    if (reply.ok) return setHeld({ kept: keepTicket(reply.data), failure: null, loading: false });
    const kept = isSilence(reply.error) ? keptTicket(id) : null;
    if (!isSilence(reply.error)) forgetTicket(id);
    setHeld({ kept, failure: reply.error, loading: false });
  }, [id]);
  useEffect(() => void reload(), [reload]);
  return { ...held, reload: () => void reload() };
}
