import { readDocument, unindexedKeys } from './access';
import type { Collection } from './collection';
import type { Plan } from './plan';
import { planRows } from './plan-rows';
import type { Row } from './sorted-rows';
import type { Transaction } from './transaction';
import type { Version } from './version';

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

/** The index rows of documents as the transaction sees them, for those the index may have otherwise. */
export function strayRows(transaction: Transaction, collection: Collection, plan: Plan, keys: Set<string>): Row[] {
  return [...pick(transaction, collection, keys)].flatMap(({ key: id, version }) =>
    plan.index.keysOf(version.document).map((key) => ({ key: key + id, id })),
  );
}

/** The documents an index plan leads to; those in `changed` by the rows of `strays` instead of the index's own. */
export function* scanIndex(
  transaction: Transaction,
  collection: Collection,
  plan: Plan,
  changed: ReadonlySet<string>,
  strays: readonly Row[],
): Generator<Candidate> {
  const own = new Set(strays);
  const seen = plan.index.hasArrays ? new Set<string>() : null;
  for (const row of planRows(plan, strays)) {
    if ((changed.has(row.id) && !own.has(row)) || seen?.has(row.id)) continue;
    seen?.add(row.id);
    const version = readDocument(transaction, collection, row.id);
    if (version) yield { key: row.id, version };
  }
}
