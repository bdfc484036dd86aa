import { withHead } from '@domain/case/chain/kept-heads';
import type { ChainHead } from '@types_/case/view';
import { getStored, setStored } from '@/platform/storage';

interface KeptCase {
  id: string;
  heads: ChainHead[];
}

const STORED_AS = 'case-heads';
/** So many cases, those seen last: some 300 bytes each. */
const MOST_CASES = 60;

const stored = (): KeptCase[] => {
  const value = getStored(STORED_AS);
  return Array.isArray(value) ? (value as KeptCase[]) : [];
};

/** The heads of a case that this phone has seen, the first one first. */
export const keptHeads = (id: string): ChainHead[] => stored().find((one) => one.id === id)?.heads ?? [];

/** Remembers where a case's chain stood: what was there once and is not later, was taken away. */
export function keepHead(id: string, head: ChainHead): void {
  const all = stored();
  const others = all.filter((one) => one.id !== id);
  setStored(STORED_AS, [{ id, heads: withHead(keptHeads(id), head) }, ...others].slice(0, MOST_CASES));
}
