import { type Document, isPlainObject } from './document';
import { failed } from './fail';

/** A path as its names. */
export type Names = readonly string[];

/** A value, the path it was reached by, and the names that still lead on from it; they do so from arrays only. */
interface Reached {
  value: unknown;
  by: string;
  rest: Names;
}

/** An element that a number in a path names, with what the path leads to from there. */
interface Placed extends Reached {
  isArray: boolean;
}

interface Field extends Reached {
  placed?: Placed | undefined;
}

function own(holder: unknown, name: string): unknown {
  return Object.getOwnPropertyDescriptor(holder, name)?.value;
}

/** Follows a path up to its end or to the first array on it. */
function follow(holder: unknown, names: Names): Reached {
  let value = holder;
  for (let at = 0; at < names.length; at++) {
    value = isPlainObject(value) || at === 0 ? own(value, names[at] as string) : undefined;
    if (Array.isArray(value)) return { value, by: names.slice(0, at + 1).join('.'), rest: names.slice(at + 1) };
  }
  return { value, by: '', rest: [] };
}

function placedIn(list: readonly unknown[], names: Names): Placed | undefined {
  const [name = ''] = names;
  if (!/^\d+$/.test(name) || !Object.hasOwn(list, name)) return undefined;
  return { ...follow(list, names), isArray: Array.isArray(list[Number(name)]) };
}

function step(holder: Document, { rest, placed }: Field): Reached {
  const [name = ''] = rest;
  const isOwn = own(holder, name) !== undefined;
  if (isOwn && placed) {
    throw failed(
      `Ambiguous field name found in array (do not use numeric field names in embedded elements in an array), field: '${name}'`,
    );
  }
  return isOwn || !placed ? follow(holder, rest) : placed;
}

function parallel(): never {
  throw failed('cannot index or sort by parallel arrays');
}

/** Writes to `entries` what an index holds of this object: fields without names left have their values already. */
function expand(holder: Document, fields: readonly Field[], entries: unknown[][]): void {
  let list: readonly unknown[] | null = null;
  let listBy = '';
  let isWhole = false;
  const reached = fields.map((field): Reached & { isInList: boolean } => {
    if (field.rest.length === 0) return { ...field, isInList: false };
    const { value, by, rest } = step(holder, field);
    if (!Array.isArray(value)) return { value: value ?? null, by, rest: [], isInList: false };
    if (list && listBy !== by) parallel();
    list = value;
    listBy = by;
    if (field.placed?.isArray) isWhole = true;
    return { value, by, rest, isInList: true };
  });
  if (list === null) {
    entries.push(reached.map(({ value }) => value));
    return;
  }
  expandList(list, reached, isWhole, entries);
}

function expandList(
  list: readonly unknown[],
  fields: readonly (Reached & { isInList: boolean })[],
  isWhole: boolean,
  entries: unknown[][],
): void {
  const placed = fields.map(({ rest }) => placedIn(list, rest));
  for (const element of list.length > 0 ? list : [undefined]) {
    const inner = fields.map(({ value, rest, isInList }, at): Field => {
      const isEnd = isInList && rest.length === 0;
      return { value: isEnd && !isWhole ? element : value, by: '', rest, placed: placed[at] };
    });
    expand(isPlainObject(element) ? element : {}, inner, entries);
  }
}

/** The values of a document at the ends of the paths, or null if an array is on one of them: most documents are as simple. */
export function plainEntry(document: Document, paths: readonly Names[]): unknown[] | null {
  const entry: unknown[] = [];
  for (const path of paths) {
    let value: unknown = document;
    for (const name of path) {
      value = isPlainObject(value) ? own(value, name) : undefined;
      if (Array.isArray(value)) return null;
    }
    entry.push(value ?? null);
  }
  return entry;
}

/**
 * What an index, or an order, has of a document: one value per field, once per element where a path leads to or through
 * an array; null is a missing field, undefined an empty array. As MongoDB's key generator has it: the fields of one
 * array stay together, those of two arrays are refused, and so is a number that is a place as well as a name.
 */
export function indexEntries(document: Document, paths: readonly Names[]): unknown[][] {
  const plain = plainEntry(document, paths);
  if (plain) return [plain];
  const [only = []] = paths;
  if (paths.length === 1) {
    // An array at the end of the only path: its elements as they are, however many.
    const { value, rest } = follow(document, only);
    if (Array.isArray(value) && rest.length === 0 && only.length === 1)
      return value.length > 0 ? value.map((element) => [element]) : [[undefined]];
  }
  const entries: unknown[][] = [];
  expand(
    document,
    paths.map((rest) => ({ value: null, by: '', rest })),
    entries,
  );
  return entries;
}
