import type { AccessView } from '@types_/identity/access-view';
import { getStored, setStored } from '@/platform/storage';

/** The newest record that this phone has shown: what a chain cannot tell of itself is that its end was cut off. */
interface Seen {
  seq: number;
  mark: string;
}

const KEY = 'accesses-seen';

/** The number of a record that was here at the last visit and is not now; null when all is there. Remembers the newest one. */
export function missingSince(accesses: readonly AccessView[]): number | null {
  const seen = getStored(KEY) as Seen | undefined;
  const [newest] = accesses;
  const oldest = accesses.at(-1);
  const isThere = !seen || accesses.some(({ seq, mark }) => seq === seen.seq && mark === seen.mark);
  // What is older than the list reaches is not missing.
  if (!isThere && (!oldest || seen.seq >= oldest.seq)) return seen.seq;
  if (newest) setStored(KEY, { seq: newest.seq, mark: newest.mark } satisfies Seen);
  return null;
}
