import { useEffect, useState } from 'react';

/** Within this of a moment that is waited for, seconds are counted. */
const NEAR_MS = 3_600_000;
/** Nobody leaves a page open for so long. */
const FAR_MS = 24 * NEAR_MS;

/**
 * The server's clock, by how far the phone's own was from it at an answer. It moves with each second while a moment that is waited
 * for is near, and once when it comes.
 */
export function useClock(answered: string, awaited: string | null): Date {
  const [ahead] = useState(() => Date.parse(answered) - Date.now());
  const [now, setNow] = useState(() => Date.now() + ahead);
  const at = awaited === null ? 0 : Date.parse(awaited);
  const left = at - now;
  const isNear = left > 0 && left < NEAR_MS;
  const isFar = left >= NEAR_MS && left < FAR_MS;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once while it is far, each second while it is near
  useEffect(() => {
    const look = () => setNow(Date.now() + ahead);
    if (isFar) {
      const waiting = setTimeout(look, left - NEAR_MS + 1000);
      return () => clearTimeout(waiting);
    }
    if (!isNear) return undefined;
    const counting = setInterval(look, 1000);
    return () => clearInterval(counting);
  }, [isNear, isFar, ahead]);
  return new Date(now);
}
