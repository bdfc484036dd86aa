import { WireError } from '../errors';
import type { Collection } from './collection';
import type { Document } from './document';
import { checkParallelArrays } from './parallel-arrays';
import { lookUp } from './paths';
import type { SecondaryIndex } from './secondary-index';
import { HeldByTransaction, type Transaction, transactionConflict } from './transaction';
import { Version } from './version';

function duplicate(collection: Collection, index: string, fields: readonly string[], document: Document): WireError {
  const values = fields.map((field) => {
    const found = lookUp(document, field);
    return `${field}: ${JSON.stringify((found.through === 'one' ? found.value : found.values) ?? null)}`;
  });
  return new WireError(
    'DATABASE_DUPLICATE_WRITE',
    `[FailedOperation] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ${collection.name} index: ${index} dup key: { ${values.join(', ')} }}]}, {<nil>}]`,
  );
}

/** A document as the transaction sees it: its own write, or the state of its snapshot. */
export function readDocument(transaction: Transaction, collection: Collection, key: string): Version | null {
  const writes = transaction.writes.get(collection);
  if (writes?.has(key)) {
    const own = writes.get(key);
    return own ? Version.of(own, Number.POSITIVE_INFINITY) : null;
  }
  return collection.at(key, transaction.sees);
}

/** The documents whose index rows may not be what the transaction sees: changed since its snapshot, or by itself. */
export function unindexedKeys(transaction: Transaction, collection: Collection): Set<string> {
  // A statement outside of transactions sees the last commit, as the indexes do.
  const keys = new Set<string>(transaction.holds ? collection.past.keys() : []);
  for (const key of transaction.writes.get(collection)?.keys() ?? []) keys.add(key);
  return keys;
}

function claimUnique(
  transaction: Transaction,
  collection: Collection,
  index: SecondaryIndex,
  key: string,
  document: Document,
): void {
  const own = transaction.writes.get(collection);
  for (const indexKey of index.keysOf(document)) {
    const lockKey = `${index.name}\x00${indexKey}`;
    const holder = collection.uniqueLocks.get(lockKey);
    if (holder && holder !== transaction) throw new HeldByTransaction(holder);
    for (const other of index.holders(indexKey)) {
      if (other === key || own?.has(other)) continue; // what this transaction wrote itself is compared below
      if (collection.changedSince(other, transaction.sees)) throw transactionConflict();
      throw duplicate(collection, index.name, index.fields, document);
    }
    const ownKey = `${collection.name}\x00${lockKey}`;
    const taker = transaction.ownUnique.get(ownKey);
    const written = taker === undefined || taker === key ? null : own?.get(taker);
    if (written && index.keysOf(written).includes(indexKey))
      throw duplicate(collection, index.name, index.fields, document);
    transaction.ownUnique.set(ownKey, key);
    if (transaction.holds) {
      collection.uniqueLocks.set(lockKey, transaction);
      transaction.uniqueLocks.push({ collection, key: lockKey });
    }
  }
}

/** Writes or, with null, removes one document; conflicts show here, at the write, as in MongoDB. */
export function writeDocument(
  transaction: Transaction,
  collection: Collection,
  key: string,
  document: Document | null,
): void {
  const holder = collection.documentLocks.get(key);
  if (holder && holder !== transaction) throw new HeldByTransaction(holder);
  if (collection.changedSince(key, transaction.sees)) throw transactionConflict();
  if (document) {
    for (const index of collection.indexes) {
      checkParallelArrays(document, index.fields);
      if (index.unique) claimUnique(transaction, collection, index, key, document);
    }
  }
  if (transaction.holds) collection.documentLocks.set(key, transaction);
  transaction.writesIn(collection).set(key, document);
}

/** Writes a document whose _id must be free. */
export function insertDocument(
  transaction: Transaction,
  collection: Collection,
  key: string,
  document: Document,
): void {
  if (readDocument(transaction, collection, key)) throw duplicate(collection, '_id_', ['_id'], document);
  writeDocument(transaction, collection, key, document);
}
