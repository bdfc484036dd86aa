import type { Known } from '../identity/membership';

/**
 * Which line of a round's rolls is somebody's who is known under several ids (decision 32): the one a paper was taken with, else the
 * oldest that is there. A call that began before their number changed knows the older ids only, and chooses the same line as one that
 * began after: so the write of both is conditional on one line, and one of them loses.
 */
export function ownLine<L extends { id: string; paper: string }>(
  { id, former = [] }: Known,
  lines: readonly L[],
): L | undefined {
  const inOrder = [...former, id].flatMap((one) => lines.filter((line) => line.id === one));
  return inOrder.find(({ paper }) => paper !== '') ?? inOrder[0];
}
