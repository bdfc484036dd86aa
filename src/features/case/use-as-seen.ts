import { useState } from 'react';
import { useReturn } from '@/platform/page-life';

/**
 * What holds of a case as it was when its page was opened or come back to. For what an answer makes possible and nobody needs in
 * the same moment: answering changes most of the page at once, and a tap may send little.
 */
export function useAsSeen<T>(now: T): T {
  const [seen, setSeen] = useState(now);
  useReturn(() => setSeen(now));
  return seen;
}
