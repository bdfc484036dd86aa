import type { Findings } from '@domain/case/chain/examine';
import type { Fault } from '@domain/core/chain';
import type { ChainView } from '@types_/case/view';

/** A line of the list: an entry with what is wrong with it, or the place of one that is missing. */
export interface ProofRow {
  seq: number;
  open: ChainView['entries'][number] | null;
  fault: Fault['kind'] | null;
}

/** The entries of a case in their order, and among them the places of those that are not there. */
export function rowsOf({ entries }: ChainView, { faults, missing }: Findings): ProofRow[] {
  const kindAt = (seq: number) => faults.find((fault) => fault.seq === seq)?.kind ?? null;
  const there = entries.map((open): ProofRow => {
    const { seq } = open.entry;
    return { seq, open, fault: kindAt(seq) ?? (missing.some((head) => head.seq === seq) ? 'changed' : null) };
  });
  const known = new Set(entries.map(({ entry }) => entry.seq));
  const lost = [...faults.filter(({ kind }) => kind === 'removed'), ...missing].map(({ seq }) => seq);
  const gaps = [...new Set(lost)].filter((seq) => !known.has(seq));
  return [...there, ...gaps.map((seq): ProofRow => ({ seq, open: null, fault: 'removed' }))].sort(
    (a, b) => a.seq - b.seq,
  );
}
