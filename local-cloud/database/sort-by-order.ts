import type { Document } from './document';
import { indexEntries, type Names } from './index-entries';
import { entryKey } from './keys';
import type { Order } from './ordering';

function compare(left: readonly string[], right: readonly string[], order: Order): number {
  for (let at = 0; at < order.length; at++) {
    const [a, b] = [left[at] as string, right[at] as string];
    if (a !== b) return a < b === (order[at]?.[1] === 1) ? -1 : 1;
  }
  return 0;
}

/** Of a document with arrays the entry that comes first in this order: of numbers the least upwards, the largest downwards. */
function sortKey(document: Document, paths: readonly Names[], order: Order): readonly string[] {
  const keys = indexEntries(document, paths).map((entry) => entry.map(entryKey));
  if (keys.length === 1) return keys[0] as string[];
  return keys.reduce((first, key) => (compare(key, first, order) < 0 ? key : first));
}

/** Sorts in memory, in the order of all types and as an index would; what is equal keeps its order. */
export function sortByOrder<T>(items: readonly T[], documentOf: (item: T) => Document, order: Order): T[] {
  const paths = order.map(([field]) => field.split('.'));
  const keyed = items.map((item) => ({ item, key: sortKey(documentOf(item), paths, order) }));
  return keyed.sort((a, b) => compare(a.key, b.key, order)).map(({ item }) => item);
}
