import type { KeptDraw } from '@domain/appointment/recomputed';
import type { DrawView } from '@types_/appointment/draw-view';
import { getStored, setStored } from '@/platform/storage';

interface Kept extends KeptDraw {
  session: string;
}

const STORED_AS = 'draw-lists';
/** So many draws, those seen last: some 130 bytes each. */
const MOST = 60;

const stored = (): Kept[] => {
  const value = getStored(STORED_AS);
  return Array.isArray(value) ? (value as Kept[]) : [];
};

/** What this phone was shown of a draw when it first saw its list sealed. */
export const keptDraw = (session: string): KeptDraw | null => stored().find((one) => one.session === session) ?? null;

/** Remembers the hash of a list and the reader's ticket, the first time: what is another one later was changed. */
export function keepDraw({ session: { id: session }, sealed, mine }: DrawView): void {
  if (!sealed || keptDraw(session)) return;
  const kept: Kept = { session, listHash: sealed.listHash, ticket: mine?.ticket ?? null };
  setStored(STORED_AS, [kept, ...stored()].slice(0, MOST));
}
