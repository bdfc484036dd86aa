import { buildIndexes } from './build-indexes';
import type { Document } from './document';
import { type IndexDeclaration, SecondaryIndex } from './secondary-index';
import type { Transaction } from './transaction';
import { Version } from './version';

/** A state that is no longer current but that an open transaction may still see: commits from <= snapshot < to. */
interface PastVersion {
  from: number;
  to: number;
  version: Version | null;
}

/** What a line of the log has beside the key and the document: checksum, number, name of the collection, signs. */
const LINE_BYTES = 32;

function bytesOf(key: string, version: Version): number {
  return LINE_BYTES + key.length + version.length;
}

/** The documents of one collection, their indexes, and what open transactions hold of it. */
export class Collection {
  readonly documents = new Map<string, Version>();
  readonly past = new Map<string, PastVersion[]>();
  readonly indexes: SecondaryIndex[];
  readonly documentLocks = new Map<string, Transaction>();
  readonly uniqueLocks = new Map<string, Transaction>();
  /** How many writes have changed it since the store was opened. */
  changes = 0;
  /** About what its documents take in a log. */
  liveBytes = 0;

  constructor(
    readonly name: string,
    indexes: readonly IndexDeclaration[],
  ) {
    this.indexes = indexes.map((index) => new SecondaryIndex(index));
  }

  /** An index of _id, which most collections never need: made when first asked for, kept from then on. */
  addIdIndex(): SecondaryIndex {
    const index = new SecondaryIndex({ name: '_id_', unique: false, fields: ['_id'] });
    buildIndexes([index], this.documents);
    this.indexes.push(index);
    return index;
  }

  /** The document as it was when commit number `snapshot` was the last one. */
  at(key: string, snapshot: number): Version | null {
    const current = this.documents.get(key) ?? null;
    const past = this.past.get(key);
    if (!past) return current;
    for (const state of past) if (state.from <= snapshot && snapshot < state.to) return state.version;
    return current && current.commit <= snapshot ? current : null;
  }

  /** True if somebody committed this document after `snapshot`. */
  changedSince(key: string, snapshot: number): boolean {
    const current = this.documents.get(key);
    if (current) return current.commit > snapshot;
    const past = this.past.get(key);
    const last = past?.[past.length - 1];
    return last !== undefined && last.to > snapshot;
  }

  /** Puts a document in place while the log is read; the indexes are built afterwards. */
  restore(key: string, text: string | null): void {
    const before = this.documents.get(key);
    if (before) this.liveBytes -= bytesOf(key, before);
    if (text === null) {
      this.documents.delete(key);
      return;
    }
    const version = Version.fromText(text);
    this.liveBytes += bytesOf(key, version);
    this.documents.set(key, version);
  }

  /** Makes a state current; `keepPast` while a transaction is open that must not see it. */
  apply(key: string, document: Document | null, commit: number, keepPast: boolean): Version | null {
    this.changes += 1;
    const before = this.documents.get(key) ?? null;
    if (keepPast) {
      const past = this.past.get(key) ?? [];
      past.push({ from: before?.commit ?? past[past.length - 1]?.to ?? 0, to: commit, version: before });
      this.past.set(key, past);
    }
    if (before) this.liveBytes -= bytesOf(key, before);
    for (const index of this.indexes) index.replace(key, before?.document ?? null, document);
    if (!document) {
      this.documents.delete(key);
      return null;
    }
    const version = Version.of(document, commit);
    this.liveBytes += bytesOf(key, version);
    this.documents.set(key, version);
    return version;
  }

  /** Forgets the states that no transaction with a snapshot of `oldest` or later can see. */
  forgetPast(oldest: number): void {
    for (const [key, past] of this.past) {
      const kept = past.filter((state) => state.to > oldest);
      if (kept.length > 0) this.past.set(key, kept);
      else this.past.delete(key);
    }
  }
}
