import type { Document } from './document';
import { AFTER_ALL, downwards, valueKey } from './keys';
import { indexedValues } from './paths';
import { SortedRows } from './sorted-rows';

/** An index as the store wants it. */
export interface IndexDeclaration {
  name: string;
  unique: boolean;
  fields: string[];
  /** Of each field; upwards, 1, where it is not said. */
  directions?: (1 | -1)[];
}

/** The documents of one collection in the order of some of their fields; a missing field counts as null. */
export class SecondaryIndex {
  readonly name: string;
  readonly fields: readonly string[];
  readonly directions: readonly (1 | -1)[];
  readonly unique: boolean;
  readonly rows = new SortedRows();
  /** True once a document had an array here: then a document has several rows and the order is no document order. */
  hasArrays = false;
  /** True once a document had a number as its _id: rows of equal fields are then not in the order of _id. */
  hasNumberIds = false;

  constructor(declaration: IndexDeclaration) {
    this.name = declaration.name;
    this.fields = declaration.fields;
    this.directions = declaration.fields.map((_, at) => declaration.directions?.[at] ?? 1);
    this.unique = declaration.unique;
  }

  /** The part of a key that stands for a value of the field at this place. */
  partOf(at: number, value: unknown): string {
    const key = valueKey(value);
    return this.directions[at] === -1 ? downwards(key) : key;
  }

  /** The keys a document has in this index: one, or one per combination of array elements; `read` makes values of what it holds. */
  keysOf(document: Document, read = (value: unknown) => value): string[] {
    if (typeof document._id !== 'string') this.hasNumberIds = true;
    let keys = [''];
    for (const [at, field] of this.fields.entries()) {
      const { values, isArray } = indexedValues(document, field);
      if (isArray) this.hasArrays = true;
      const part = (value: unknown) => this.partOf(at, typeof value === 'object' ? read(value) : value);
      if (values.length === 1) {
        const only = part(values[0]);
        for (let n = 0; n < keys.length; n++) keys[n] += only;
      } else {
        const parts = [...new Set(values.map(part))];
        keys = keys.flatMap((key) => parts.map((each) => key + each));
      }
    }
    return keys;
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
