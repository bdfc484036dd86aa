import { codeOver, seatCode } from '@domain/appointment/seat-code';
import { useEffect, useState } from 'react';
import { useReturn } from '@/platform/page-life';
import type { KeptTicket } from './kept-ticket';

/** The code of a seat as it is now, by the server's clock; the next one comes by itself, with or without a network. */
export function useCode({ ticket: { secret }, ahead }: KeptTicket): string {
  const now = () => new Date(Date.now() + ahead);
  const [code, setCode] = useState(() => seatCode(secret, now()));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock is asked each time
  useEffect(() => {
    setCode(seatCode(secret, now()));
    const timer = setTimeout(() => setCode(seatCode(secret, now())), codeOver(now()).getTime() - now().getTime() + 20);
    return () => clearTimeout(timer);
  }, [secret, ahead, code]);
  // A phone in a pocket does not count.
  useReturn(() => setCode(seatCode(secret, now())));
  return code;
}
