import { useEffect, useRef } from 'react';

/** Whether the page is gone: an answer that comes then moves nobody. A page that only waits behind another app is not. */
export function useGone(): { readonly current: boolean } {
  const isGone = useRef(false);
  useEffect(
    () => () => {
      isGone.current = true;
    },
    [],
  );
  return isGone;
}
