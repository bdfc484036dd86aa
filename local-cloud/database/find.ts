import { Query } from 'mingo/query';
import { messageOf, requestFailed, WireError } from '../errors';
import { unindexedKeys } from './access';
import { type Candidate, pick, scanAll, scanIndex } from './candidates';
import type { Collection } from './collection';
import { type Document, isPlainObject } from './document';
import { documentKey } from './keys';
import { MINGO_LIGHT, MINGO_OPTIONS } from './mingo-options';
import { choosePlan, type Demands, demandsOf, type Order } from './plan';
import { refuseUnsupported } from './refuse';
import { sortCandidates } from './sort-candidates';
import type { Transaction } from './transaction';

/** A query with what goes around it. */
export interface FindOptions {
  order?: Order;
  skip?: number;
  limit?: number;
}

/** Runs code of mingo; what it throws is the caller's mistake, not the server's. */
export function asRequest<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof WireError ? error : requestFailed(`[FailedOperation] ${messageOf(error)}`);
  }
}

function idKeys(demands: Demands): string[] | null {
  const ids = demands.equal.get('_id');
  return ids ? ids.flatMap((id) => documentKey(id) ?? []) : null;
}

function usesExpressions(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(usesExpressions);
  return (
    isPlainObject(value) && Object.entries(value).some(([name, member]) => name === '$expr' || usesExpressions(member))
  );
}

function compile(query: Document): (document: Document) => boolean {
  const names = Object.keys(query);
  if (names.length === 0) return () => true;
  // One _id: the documents were picked by it, and nothing is left to compare.
  if (names.length === 1 && documentKey(query._id) !== undefined) return () => true;
  refuseUnsupported(query);
  const compiled = new Query(query, usesExpressions(query) ? MINGO_OPTIONS : MINGO_LIGHT);
  return (document) => compiled.test(document);
}

/** The documents a query matches, in order, as the transaction sees them. */
export function find(
  transaction: Transaction,
  collection: Collection,
  query: Document,
  options: FindOptions = {},
): Candidate[] {
  const { order = [], skip = 0, limit = Number.POSITIVE_INFINITY } = options;
  const demands = demandsOf(query);
  const keys = idKeys(demands);
  const plan = keys ? null : choosePlan(collection, demands, order);
  // Rows changed under the transaction come last, out of order, so the index cannot be relied on then.
  const isOrdered =
    order.length === 0 || (plan?.isOrdered === true && unindexedKeys(transaction, collection).size === 0);
  const source = keys
    ? pick(transaction, collection, keys)
    : plan
      ? scanIndex(transaction, collection, plan)
      : scanAll(transaction, collection);

  return asRequest(() => {
    const matches = compile(query);
    const enough = isOrdered ? skip + limit : Number.POSITIVE_INFINITY;
    const found: Candidate[] = [];
    for (const candidate of source) {
      if (!matches(candidate.version.document)) continue;
      found.push(candidate);
      if (found.length >= enough) break;
    }
    const sorted = isOrdered ? found : sortCandidates(found, order);
    return sorted.slice(skip, skip + limit);
  });
}
