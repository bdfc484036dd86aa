import { readDocument, unindexedKeys } from './access';
import type { Collection, Version } from './collection';
import type { Plan } from './plan';
import type { Transaction } from './transaction';

/** A document that may match, with the key it is stored under. */
export interface Candidate {
  key: string;
  version: Version;
}

/** All documents the transaction sees. */
export function* scanAll(transaction: Transaction, collection: Collection): Generator<Candidate> {
  for (const key of collection.documents.keys()) {
    const version = readDocument(transaction, collection, key);
    if (version) yield { key, version };
  }
  for (const key of unindexedKeys(transaction, collection)) {
    if (collection.documents.has(key)) continue;
    const version = readDocument(transaction, collection, key);
    if (version) yield { key, version };
  }
}

/** The documents with these keys that the transaction sees. */
export function* pick(transaction: Transaction, collection: Collection, keys: Iterable<string>): Generator<Candidate> {
  for (const key of new Set(keys)) {
    const version = readDocument(transaction, collection, key);
    if (version) yield { key, version };
  }
}

/** The documents an index plan leads to, and those whose rows the transaction may see otherwise. */
export function* scanIndex(transaction: Transaction, collection: Collection, plan: Plan): Generator<Candidate> {
  const changed = unindexedKeys(transaction, collection);
  const seen = plan.index.hasArrays ? new Set<string>() : null;
  for (const [from, to] of plan.spans) {
    const rows = plan.isReversed ? plan.index.rows.downwards(from, to) : plan.index.rows.upwards(from, to);
    for (const { id } of rows) {
      if (changed.has(id) || seen?.has(id)) continue;
      seen?.add(id);
      const version = readDocument(transaction, collection, id);
      if (version) yield { key: id, version };
    }
  }
  yield* pick(transaction, collection, changed);
}
