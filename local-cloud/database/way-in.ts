import { unindexedKeys } from './access';
import { type Candidate, pick, scanAll, scanIndex, strayRows } from './candidates';
import type { Collection } from './collection';
import type { Demands } from './demands';
import { documentKey } from './keys';
import type { Order } from './ordering';
import { choosePlan } from './plan';
import type { Transaction } from './transaction';

/** The documents that may match a query, found by an index or, with null, by reading all of them. */
export interface WayIn {
  index: string | null;
  source: Iterable<Candidate>;
  isOrdered: boolean;
  /** True if all of them match: most documents are then never parsed. */
  isExact: boolean;
}

/** Finds the cheapest way to the documents that may match, as the transaction sees them. */
export function findWayIn(transaction: Transaction, collection: Collection, demands: Demands, order: Order): WayIn {
  const ids = demands.equal.get('_id');
  if (ids) {
    const keys = ids.flatMap((id) => documentKey(id) ?? []);
    return {
      index: '_id_',
      source: pick(transaction, collection, keys),
      isOrdered: keys.length < 2 || order.length === 0,
      isExact: demands.isComplete && demands.equal.size === 1,
    };
  }
  const plan = choosePlan(collection, demands, order);
  if (!plan) {
    const byBranches = wayOfAny(transaction, collection, demands.anyOf ?? []);
    const source = byBranches?.source ?? scanAll(transaction, collection);
    return { index: byBranches?.index ?? null, source, isOrdered: order.length === 0, isExact: false };
  }
  const { hasOddIds } = plan.index;
  const arrays = plan.index.arrayTops.size;
  const changed = unindexedKeys(transaction, collection);
  const strays = strayRows(transaction, collection, plan, changed);
  // The first array under an index, or odd _id, changes what its rows can do, and with it the plan.
  if (plan.index.arrayTops.size !== arrays || plan.index.hasOddIds !== hasOddIds)
    return findWayIn(transaction, collection, demands, order);
  const source = scanIndex(transaction, collection, plan, changed, strays);
  return { index: plan.index.name, source, isOrdered: plan.isOrdered || order.length === 0, isExact: plan.isExact };
}

/** The documents of the branches of an `$or` one after the other, as in MongoDB: where each of them has an index, and each document once. */
function wayOfAny(
  transaction: Transaction,
  collection: Collection,
  branches: readonly Demands[],
): { index: string; source: Iterable<Candidate> } | null {
  const ways = branches.map((demands) => findWayIn(transaction, collection, demands, []));
  if (ways.length === 0 || ways.some(({ index }) => index === null)) return null;
  return { index: ways.map(({ index }) => index).join(' or '), source: eachOnce(ways.map(({ source }) => source)) };
}

function* eachOnce(sources: readonly Iterable<Candidate>[]): Generator<Candidate> {
  const seen = new Set<string>();
  for (const source of sources)
    for (const candidate of source) {
      if (seen.has(candidate.key)) continue;
      seen.add(candidate.key);
      yield candidate;
    }
}
