import type { Candidate } from './candidates';
import type { Collection } from './collection';
import { compileQuery } from './compile-query';
import { demandsOf } from './demands';
import type { Document } from './document';
import { nearOf, sortByDistance } from './geo/sort-by-distance';
import { documentKey } from './keys';
import type { Order } from './ordering';
import { sortByOrder } from './sort-by-order';
import type { Transaction } from './transaction';
import { findWayIn } from './way-in';

/** A query with what goes around it. */
export interface FindOptions {
  order?: Order;
  skip?: number;
  limit?: number;
}

/** What a document is tested by, or null where there is nothing to test. */
function compile(query: Document): ((document: Document) => boolean) | null {
  const names = Object.keys(query);
  if (names.length === 0) return null;
  // One _id: the documents were picked by it, and nothing is left to compare.
  if (names.length === 1 && documentKey(query._id) !== undefined) return null;
  return compileQuery(query);
}

/** The documents a query matches, in order, as the transaction sees them. */
export function find(
  transaction: Transaction,
  collection: Collection,
  query: Document,
  options: FindOptions = {},
): Candidate[] {
  const { order = [], skip = 0, limit = Number.POSITIVE_INFINITY } = options;
  const matches = compile(query);
  const near = order.length === 0 ? nearOf(query) : null;
  const started = performance.now();
  const way = findWayIn(transaction, collection, demandsOf(query), order);
  const isOrdered = !near && way.isOrdered;
  const enough = isOrdered ? skip + limit : Number.POSITIVE_INFINITY;
  const found: Candidate[] = [];
  let examined = 0;
  for (const candidate of way.source) {
    examined++;
    if (matches && !way.isExact && !matches(candidate.version.document)) continue;
    found.push(candidate);
    if (found.length >= enough) break;
  }
  const inOrder = () => {
    if (near) return sortByDistance(found, ({ version }) => version.document, near.path, near.near);
    return isOrdered ? found : sortByOrder(found, ({ version }) => version.document, order);
  };
  const page = inOrder().slice(skip, skip + limit);
  const ms = performance.now() - started;
  transaction.onLook({
    collection: collection.name,
    query,
    order,
    index: way.index,
    examined,
    returned: page.length,
    ms,
  });
  return page;
}
