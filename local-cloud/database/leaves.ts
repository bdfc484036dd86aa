import { isPlainObject } from './document';

/** A value a path leads to; `isElement` if the path named the element of an array by its place. */
interface Leaf {
  value: unknown;
  isElement: boolean;
}

function own(holder: unknown, name: string): unknown {
  return isPlainObject(holder) ? Object.getOwnPropertyDescriptor(holder, name)?.value : undefined;
}

function* walk(holder: unknown, names: readonly string[], at: number, isElement: boolean): Generator<Leaf> {
  const name = names[at];
  if (name === undefined) {
    yield { value: holder, isElement };
  } else if (Array.isArray(holder)) {
    const isPlace = /^\d+$/.test(name);
    if (isPlace) yield* walk(holder[Number(name)], names, at + 1, true);
    // A name applied to an array is applied to its objects; elements of any other type are passed over.
    for (const element of holder) if (isPlainObject(element)) yield* walk(element, names, at, false);
  } else {
    yield* walk(own(holder, name), names, at + 1, false);
  }
}

/** What a query sees at a path, as MongoDB reads it: a missing field is undefined, an array is one value. */
export function leavesAt(document: unknown, path: string): Leaf[] {
  return [...walk(document, path.split('.'), 0, false)];
}

/** The same, and of each array its elements too: what a comparison may match. */
export function valuesAt(document: unknown, path: string): unknown[] {
  if (!path.includes('.')) {
    const value = own(document, path); // most queries; the general way costs ten times as much
    return Array.isArray(value) ? [value, ...value] : [value];
  }
  return leavesAt(document, path).flatMap(({ value, isElement }) =>
    Array.isArray(value) && !isElement ? [value, ...value] : [value],
  );
}
