import { randomUUID } from 'node:crypto';
import { requestFailed, WireError } from '../errors';
import { buildIndexes, findDuplicates } from './build-indexes';
import { Collection } from './collection';
import type { CommitLog } from './commit-log';
import { changeOf, type StoredChange } from './log-record';
import { type ExplainLine, QueryWatch } from './query-watch';
import type { IndexDeclaration, SecondaryIndex } from './secondary-index';
import { HeldByTransaction, Transaction, transactionConflict, transactionMissing } from './transaction';

/** How a store is opened. */
export interface StoreOptions {
  indexes: ReadonlyMap<string, readonly IndexDeclaration[]>;
  autoCreate: boolean;
  /** How long a transaction may be neither committed nor aborted; without end where it is absent. */
  transactionLifeMs?: number;
  /** Hears of scans over many documents. */
  warn?: (sentence: string) => void;
  /** Hears what served each query. */
  explain?: (line: ExplainLine) => void;
}

type Statement<T> = (transaction: Transaction) => T;

/** Documents in memory with snapshot transactions; every commit goes to the log before it is acknowledged. */
export class Store {
  readonly collections = new Map<string, Collection>();
  private readonly open = new Map<string, { transaction: Transaction; timer: NodeJS.Timeout | undefined }>();
  private commits = 0;
  private log: CommitLog | null = null;
  private readonly watch: QueryWatch;

  constructor(private readonly options: StoreOptions) {
    this.watch = new QueryWatch(options.warn ?? (() => undefined), options.explain);
  }

  /** From here on every commit is written to this log. */
  attach(log: CommitLog): void {
    this.log = log;
  }

  /** Puts a document in place while the log is read, before anybody can ask for it. */
  restore({ collection: name, key, text }: StoredChange): void {
    const collection = this.ensureCollection(name);
    if (key !== null) collection.restore(key, text);
  }

  /** Builds the indexes after the last `restore`. */
  finishRestoring(): void {
    for (const collection of this.collections.values()) {
      buildIndexes(collection.indexes, collection.documents);
      for (const index of collection.indexes) if (index.unique) this.checkUnique(collection, index);
    }
  }

  /** About the length of a log of what is there now. */
  get liveBytes(): number {
    let bytes = 0;
    for (const collection of this.collections.values()) bytes += collection.liveBytes;
    return bytes;
  }

  /** What is there, as changes of an empty log; commits may go on while it is read. */
  *liveChanges(): Generator<string> {
    for (const { name, documents } of this.collections.values()) {
      yield `[${JSON.stringify(name)}]`;
      for (const [key, version] of documents) yield changeOf(name, key, version.json);
    }
  }

  ensureCollection(name: string): Collection {
    let collection = this.collections.get(name);
    if (!collection) {
      collection = new Collection(name, this.options.indexes.get(name) ?? []);
      this.collections.set(name, collection);
    }
    return collection;
  }

  /** The collection, or the platform's refusal if nobody created it. */
  collection(name: string): Collection {
    const collection = this.collections.get(name);
    if (collection) return collection;
    if (this.options.autoCreate && name) return this.ensureCollection(name);
    throw new WireError(
      'DATABASE_COLLECTION_NOT_EXIST',
      `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem cannot be solved, contact us.`,
    );
  }

  async createCollection(name: string): Promise<void> {
    if (!name) throw requestFailed('[FailedOperation] a collection needs a name');
    if (this.collections.has(name)) throw requestFailed(`[ResourceExisted] Table exist: ${name}`);
    this.log?.check();
    this.ensureCollection(name);
    await this.log?.append([`[${JSON.stringify(name)}]`]);
  }

  begin(): string {
    const id = randomUUID();
    const transaction = Transaction.named(id);
    const { transactionLifeMs } = this.options;
    const timer = transactionLifeMs === undefined ? undefined : setTimeout(() => this.abort(id), transactionLifeMs);
    timer?.unref();
    this.open.set(id, { transaction, timer });
    return id;
  }

  async commit(id: string): Promise<void> {
    await this.commitWrites(this.named(id));
  }

  abort(id: string): void {
    this.finish(this.named(id), 'aborted');
  }

  /** Runs one request's statement, inside the named transaction or on its own; `action` names it to who watches. */
  async run<T>(transactionId: string | undefined, statement: Statement<T>, action = 'statement'): Promise<T> {
    const onLook = this.watch.of(action);
    const watched = (transaction: Transaction) => {
      transaction.onLook = onLook;
      return statement(transaction);
    };
    return transactionId ? this.runInside(this.named(transactionId), watched) : await this.runAlone(watched);
  }

  close(): void {
    for (const { transaction } of [...this.open.values()]) this.finish(transaction, 'aborted');
  }

  private checkUnique(collection: Collection, index: SecondaryIndex): void {
    const [one, other] = findDuplicates(index)?.map((id) => id.slice(1)) ?? [];
    if (one === undefined) return;
    const documents = `the documents ${one} and ${other} have the same values`;
    this.options.warn?.(
      `The unique index ${index.name} of ${collection.name} is broken: ${documents}; the platform would not make it.`,
    );
  }

  /** A write to something held by an open transaction waits for its end, as in MongoDB. */
  private async runAlone<T>(statement: Statement<T>): Promise<T> {
    for (;;) {
      const transaction = Transaction.statement(this.commits);
      try {
        const result = statement(transaction);
        await this.commitWrites(transaction);
        return result;
      } catch (error) {
        if (!(error instanceof HeldByTransaction)) throw error;
        await error.holder.ended;
      }
    }
  }

  /** Any failure ends the whole transaction at once, as in MongoDB: no statement is ever half in it. */
  private runInside<T>(transaction: Transaction, statement: Statement<T>): T {
    transaction.snapshot ??= this.commits;
    try {
      return statement(transaction);
    } catch (error) {
      this.finish(transaction, 'aborted');
      throw error instanceof HeldByTransaction ? transactionConflict() : error;
    }
  }

  private named(id: string): Transaction {
    const found = this.open.get(id);
    if (!found) throw transactionMissing();
    return found.transaction;
  }

  private async commitWrites(transaction: Transaction): Promise<void> {
    this.log?.check();
    const records: string[] = [];
    if (transaction.writes.size > 0) {
      const commit = ++this.commits;
      const keepPast = [...this.open.values()].some(
        (other) => other.transaction !== transaction && other.transaction.snapshot !== null,
      );
      for (const [collection, writes] of transaction.writes) {
        for (const [key, document] of writes) {
          // Written and removed by the same transaction: nothing to keep, but who began before may not write it any more.
          const isNothing = !document && !collection.documents.has(key);
          const version = collection.apply(key, document, commit, keepPast);
          if (!isNothing) records.push(changeOf(collection.name, key, version?.json ?? null));
        }
      }
    }
    this.finish(transaction, 'committed');
    if (records.length > 0) await this.log?.append(records);
  }

  private finish(transaction: Transaction, state: 'committed' | 'aborted'): void {
    transaction.finish(state);
    if (transaction.id === null) return;
    clearTimeout(this.open.get(transaction.id)?.timer);
    this.open.delete(transaction.id);
    let oldest = Number.POSITIVE_INFINITY;
    for (const other of this.open.values()) oldest = Math.min(oldest, other.transaction.snapshot ?? oldest);
    for (const collection of this.collections.values()) collection.forgetPast(oldest);
  }
}
