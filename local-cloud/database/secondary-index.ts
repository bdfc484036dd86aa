import type { Document } from './document';
import { AFTER_ALL, valueKey } from './keys';
import { indexedValues } from './paths';
import { SortedRows } from './sorted-rows';

/** An index as the store wants it. */
export interface IndexDeclaration {
  name: string;
  unique: boolean;
  fields: string[];
}

/** The documents of one collection in the order of some of their fields; a missing field counts as null. */
export class SecondaryIndex {
  readonly name: string;
  readonly fields: readonly string[];
  readonly unique: boolean;
  readonly rows = new SortedRows();
  /** True once a document had an array here: then a document has several rows and the order is no document order. */
  hasArrays = false;

  constructor(declaration: IndexDeclaration) {
    this.name = declaration.name;
    this.fields = declaration.fields;
    this.unique = declaration.unique;
  }

  /** The keys a document has in this index: one, or one per combination of array elements. */
  keysOf(document: Document): string[] {
    let keys = [''];
    for (const field of this.fields) {
      const { values, isArray } = indexedValues(document, field);
      if (isArray) this.hasArrays = true;
      const parts = [...new Set(values.map(valueKey))];
      keys = keys.flatMap((key) => parts.map((part) => key + part));
    }
    return keys;
  }

  load(documents: Iterable<[string, Document]>): void {
    const rows = [];
    for (const [id, document] of documents) {
      for (const key of this.keysOf(document)) rows.push({ key: key + id, id });
    }
    this.rows.load(rows);
  }

  replace(id: string, before: Document | null, after: Document | null): void {
    const old = before ? this.keysOf(before) : [];
    const fresh = after ? this.keysOf(after) : [];
    if (old.length === fresh.length && old.every((key, at) => key === fresh[at])) return;
    for (const key of old) this.rows.remove(key + id);
    for (const key of fresh) this.rows.add({ key: key + id, id });
  }

  /** The documents that have exactly this key. */
  *holders(key: string): Generator<string> {
    for (const row of this.rows.upwards(key, key + AFTER_ALL)) yield row.id;
  }
}
