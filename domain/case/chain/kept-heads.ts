import type { Head } from '../../core/chain';

/** So many heads of a case are kept on a phone: the first one, and the newest of the others. */
export const MOST_HEADS = 6;

const isSame = (a: Head, b: Head): boolean => a.seq === b.seq && a.hash === b.hash;

/**
 * The heads of a case that a phone has seen, with one more, in their order. Two that contradict each other are both kept: that is
 * what they are kept for.
 */
export function withHead(heads: readonly Head[], head: Head): Head[] {
  if (heads.some((one) => isSame(one, head))) return [...heads];
  const all = [...heads, { seq: head.seq, hash: head.hash }].sort((a, b) => a.seq - b.seq);
  const [first, ...later] = all as [Head, ...Head[]];
  return [first, ...later.slice(-(MOST_HEADS - 1))];
}
