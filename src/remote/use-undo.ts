import { useEffect, useState } from 'react';

/** How long the last change can be taken back by a tap. */
const UNDO_MS = 8000;

/** What was done last and can be taken back; null when nothing can, and again after a while. */
export function useUndo<T>(): [T | null, (done: T | null) => void] {
  const [undo, setUndo] = useState<T | null>(null);
  useEffect(() => {
    const timer = undo && setTimeout(() => setUndo(null), UNDO_MS);
    return () => {
      if (timer) clearTimeout(timer);
    };
  }, [undo]);
  return [undo, setUndo];
}
