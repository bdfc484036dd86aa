import { useEffect, useState } from 'react';

/** What was typed, and what of it is looked for: once the fingers rest, or at once when asked. */
const REST_MS = 350;

export function useTyped() {
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setWanted(typed.trim()), typed === '' ? 0 : REST_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return { typed, wanted, type: setTyped, confirm: () => setWanted(typed.trim()) };
}
