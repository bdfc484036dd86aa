import { type Document, isPlainObject } from '../document';

function own(holder: unknown, name: string): unknown {
  return isPlainObject(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined;
}

/** The value at a path that no array stands in the way of; undefined behind one. */
export function fieldOutsideArrays(document: Document, names: readonly string[]): unknown {
  return names.reduce<unknown>(own, document);
}

/** The value of a path in an expression: a name applied to an array gives the list of it in the array's objects, numbers are names too. */
export function fieldOf(holder: unknown, names: readonly string[], at = 0): unknown {
  const name = names[at];
  if (name === undefined) return holder;
  if (Array.isArray(holder)) {
    const list: unknown[] = [];
    for (const element of holder) {
      const value = isPlainObject(element) ? fieldOf(element, names, at) : undefined;
      if (value !== undefined) list.push(value);
    }
    return list;
  }
  return fieldOf(own(holder, name), names, at + 1);
}
