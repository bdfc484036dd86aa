import { isPlainObject } from './document';

/** What a path leads to: a value that is compared as itself only, or one whose elements count too if it is an array. */
interface Leaf {
  value: unknown;
  isWhole: boolean;
}

/** One element of an array in place of a document: every path leads to it, and its own elements do not count. */
export class LoneElement {
  constructor(readonly value: unknown) {}
}

function own(holder: unknown, name: string): unknown {
  return isPlainObject(holder) ? Object.getOwnPropertyDescriptor(holder, name)?.value : undefined;
}

function* walkArray(list: readonly unknown[], names: readonly string[], at: number): Generator<Leaf> {
  for (const [place, element] of list.entries()) {
    // A name applied to an array is applied to its objects; elements of any other type are passed over.
    if (isPlainObject(element)) yield* walk(element, names, at);
    if (names[at] !== String(place)) continue;
    // A number is the place of an element too. It does not lead into the elements of that element.
    if (at === names.length - 1) yield { value: element, isWhole: true };
    else if (isPlainObject(element) || Array.isArray(element)) yield* walk(element, names, at + 1);
  }
}

function* walk(holder: unknown, names: readonly string[], at: number): Generator<Leaf> {
  const name = names[at];
  if (name === undefined) yield { value: holder, isWhole: false };
  else if (Array.isArray(holder)) yield* walkArray(holder, names, at);
  else yield* walk(own(holder, name), names, at + 1);
}

/** What a query sees at a path, as MongoDB reads it: a missing field is undefined, an array is one value. */
export function leavesAt(document: unknown, path: string): Leaf[] {
  if (document instanceof LoneElement) return [{ value: document.value, isWhole: true }];
  return [...walk(document, path.split('.'), 0)];
}

/** The same, and of each array its elements too: what a comparison may match. */
export function valuesAt(document: unknown, path: string): unknown[] {
  if (!path.includes('.') && !(document instanceof LoneElement)) {
    const value = own(document, path); // most queries; the general way costs ten times as much
    return Array.isArray(value) ? [value, ...value] : [value];
  }
  return leavesAt(document, path).flatMap(({ value, isWhole }) =>
    Array.isArray(value) && !isWhole ? [value, ...value] : [value],
  );
}
