import type { Candidate } from './candidates';
import { valueKey } from './keys';
import type { Order } from './ordering';
import { indexedValues, lookUp } from './paths';

/** An array sorts by its smallest element upwards and by its largest downwards, an empty one before null, as in MongoDB. */
function sortKey(document: unknown, field: string, direction: 1 | -1): string {
  const { values } = indexedValues(document, field);
  const keys = values.map((value) => (value === undefined && isEmptyArray(document, field) ? '' : valueKey(value)));
  return keys.reduce((best, key) => ((direction === 1 ? key < best : key > best) ? key : best));
}

function isEmptyArray(document: unknown, field: string): boolean {
  const found = lookUp(document, field);
  return found.through === 'one' && Array.isArray(found.value);
}

/** Sorts in memory, in the same order as an index would give. */
export function sortCandidates(candidates: Candidate[], order: Order): Candidate[] {
  const keyed = candidates.map((candidate) => ({
    candidate,
    keys: order.map(([field, direction]) => sortKey(candidate.version.document, field, direction)),
  }));
  keyed.sort((a, b) => {
    for (const [at, [, direction]] of order.entries()) {
      const left = a.keys[at] as string;
      const right = b.keys[at] as string;
      if (left !== right) return left < right ? -direction : direction;
    }
    return 0;
  });
  return keyed.map(({ candidate }) => candidate);
}
