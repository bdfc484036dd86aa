import type { Document } from './document';
import { indexEntries, type Names, plainEntry } from './index-entries';
import { AFTER_ALL, downwards, entryKey, isInPointOrder } from './keys';
import { valuesAt } from './leaves';
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
  /** The top names of fields under which a document had an array: it has several rows then, and these fields are in no order of documents. */
  readonly arrayTops = new Set<string>();
  /** True once a document had a number as its _id, or a rare character in it: rows of equal fields are then not in the order of _id. */
  hasOddIds = false;
  private readonly paths: readonly Names[];

  constructor(declaration: IndexDeclaration) {
    this.name = declaration.name;
    this.fields = declaration.fields;
    this.paths = declaration.fields.map((field) => field.split('.'));
    this.directions = declaration.fields.map((_, at) => declaration.directions?.[at] ?? 1);
    this.unique = declaration.unique;
  }

  /** True once a document had an array here. */
  get hasArrays(): boolean {
    return this.arrayTops.size > 0;
  }

  /** True once a document had an array under the field at this place: another field's array gives each row the same value here. */
  holdsArrays(at: number): boolean {
    const top = this.paths[at]?.[0];
    return top !== undefined && this.arrayTops.has(top);
  }

  /** The part of a key that stands for a value of the field at this place. */
  partOf(at: number, value: unknown): string {
    const key = entryKey(value);
    return this.directions[at] === -1 ? downwards(key) : key;
  }

  /** The key of one value per field. */
  keyOf(entry: readonly unknown[]): string {
    return entry.map((value, at) => this.partOf(at, value)).join('');
  }

  /** The keys a document has in this index: one, or one per element of an array; `read` makes values of what it holds. */
  keysOf(document: Document, read = (value: unknown) => value): string[] {
    const { _id } = document;
    if (!this.hasOddIds && !(typeof _id === 'string' && isInPointOrder(_id))) this.hasOddIds = true;
    const part = (value: unknown, at: number) =>
      this.partOf(at, typeof value === 'object' && value !== null ? read(value) : value);
    const plain = plainEntry(document, this.paths);
    if (!plain) return this.keysOfArrays(document, part);
    let key = '';
    for (let at = 0; at < plain.length; at++) key += part(plain[at], at);
    return [key];
  }

  /** What a document that is to be written has in this index; one with two arrays side by side is refused, as by MongoDB. */
  entriesToWrite(document: Document): unknown[][] {
    return indexEntries(document, this.paths);
  }

  /** Refuses a document that this index cannot hold. */
  check(document: Document): void {
    this.entriesToWrite(document);
  }

  /**
   * True if the field at this place narrows rows that the fields before it have narrowed already. Two conditions that two
   * elements of one array meet are met by no single row of the array.
   */
  narrowsFurther(at: number): boolean {
    const top = this.paths[at]?.[0];
    return !this.hasArrays || this.paths.slice(0, at).every(([name]) => name !== top);
  }

  /** True if a path has numbers in it: of an object in the array a query then also sees the field of that name, missing as it is. */
  hasPlaces(at: number): boolean {
    return this.paths[at]?.some((name) => /^\d+$/.test(name)) === true;
  }

  replace(id: string, before: Document | null, after: Document | null): void {
    const old = before ? this.keysOf(before) : [];
    const fresh = after ? this.keysOf(after) : [];
    if (old.length === fresh.length && old.every((key, at) => key === fresh[at])) return;
    // Of a long array that grew by one, one row is new.
    const [had, has] = [new Set(old), new Set(fresh)];
    for (const values of had) if (!has.has(values)) this.rows.remove({ values, id });
    for (const values of has) if (!had.has(values)) this.rows.add({ values, id });
  }

  /** The documents that have exactly this key. */
  *holders(key: string): Generator<string> {
    for (const row of this.rows.upwards(key, key + AFTER_ALL)) yield row.id;
  }

  private keysOfArrays(document: Document, part: (value: unknown, at: number) => string): string[] {
    for (const path of this.paths) {
      const [top = ''] = path;
      if (!this.arrayTops.has(top) && !plainEntry(document, [path])) this.arrayTops.add(top);
    }
    return [...new Set(this.entriesOf(document).map((entry) => entry.map(part).join('')))];
  }

  /** What cannot be written but was there before the index stands under all that a query may look for. */
  private entriesOf(document: Document): unknown[][] {
    try {
      return indexEntries(document, this.paths);
    } catch {
      const values = this.fields.map((field) => valuesAt(document, field).map((value) => value ?? null));
      return values.reduce<unknown[][]>(
        (entries, own) => entries.flatMap((entry) => own.map((value) => [...entry, value])),
        [[]],
      );
    }
  }
}
