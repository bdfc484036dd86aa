import { WireError } from '../errors';
import type { Collection } from './collection';
import type { Document } from './document';
import type { Look } from './query-watch';

/** The platform's answer when somebody else changed, or is changing, what a transaction writes. */
export function transactionConflict(): WireError {
  return new WireError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
  );
}

/** The platform's answer for a transaction that was ended, ran out of time or never was. */
export function transactionMissing(): WireError {
  return new WireError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
  );
}

/** Thrown at a write to something that an open transaction holds; never leaves the store. */
export class HeldByTransaction extends Error {
  constructor(readonly holder: Transaction) {
    super('held by an open transaction');
  }
}

/** The writes of one statement or one transaction, invisible to others until they are committed. */
export class Transaction {
  readonly writes = new Map<Collection, Map<string, Document | null>>();
  /** Of the keys of unique indexes that its own writes take: the document that took it last. */
  readonly ownUnique = new Map<string, string>();
  readonly uniqueLocks: { collection: Collection; key: string }[] = [];
  /** The last commit it sees; a transaction takes it at its first operation, as MongoDB does. */
  snapshot: number | null;
  state: 'active' | 'committed' | 'aborted' = 'active';
  /** Told what each query of the statement under way did. */
  onLook: (look: Look) => void = () => undefined;
  /** Resolves when it ended either way. */
  readonly ended: Promise<void>;
  private end: () => void = () => undefined;

  private constructor(
    readonly id: string | null,
    snapshot: number | null,
  ) {
    this.snapshot = snapshot;
    this.ended = new Promise((resolve) => {
      this.end = resolve;
    });
  }

  /** One statement outside a transaction. */
  static statement(snapshot: number): Transaction {
    return new Transaction(null, snapshot);
  }

  /** A transaction of several requests. */
  static named(id: string): Transaction {
    return new Transaction(id, null);
  }

  /** True for a transaction of several requests, which holds what it writes. */
  get holds(): boolean {
    return this.id !== null;
  }

  get sees(): number {
    return this.snapshot ?? 0;
  }

  writesIn(collection: Collection): Map<string, Document | null> {
    let writes = this.writes.get(collection);
    if (!writes) {
      writes = new Map();
      this.writes.set(collection, writes);
    }
    return writes;
  }

  /** Lets go of everything it holds. */
  finish(state: 'committed' | 'aborted'): void {
    this.state = state;
    for (const [collection, writes] of this.writes) {
      for (const key of writes.keys()) {
        if (collection.documentLocks.get(key) === this) collection.documentLocks.delete(key);
      }
    }
    for (const { collection, key } of this.uniqueLocks) {
      if (collection.uniqueLocks.get(key) === this) collection.uniqueLocks.delete(key);
    }
    this.end();
  }
}
