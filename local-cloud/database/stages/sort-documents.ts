import type { Document } from '../document';
import { valueKey } from '../keys';
import { indexedValues, lookUp } from '../paths';

/** An array sorts by its smallest element upwards and its largest downwards, an empty one before null, missing as null. */
function sortKey(document: Document, field: string, direction: 1 | -1): string {
  const found = lookUp(document, field);
  if (found.through === 'one' && Array.isArray(found.value) && found.value.length === 0) return '';
  const keys = indexedValues(document, field).values.map(valueKey);
  return keys.reduce((best, key) => ((direction === 1 ? key < best : key > best) ? key : best));
}

/** Sorts in the order of all types; equal documents keep their order. */
export function sortDocuments(
  documents: readonly Document[],
  order: readonly (readonly [string, 1 | -1])[],
): Document[] {
  const keyed = documents.map((document) => ({
    document,
    keys: order.map(([field, direction]) => sortKey(document, field, direction)),
  }));
  keyed.sort((a, b) => {
    for (const [at, [, direction]] of order.entries()) {
      const left = a.keys[at] as string;
      const right = b.keys[at] as string;
      if (left !== right) return left < right ? -direction : direction;
    }
    return 0;
  });
  return keyed.map(({ document }) => document);
}
