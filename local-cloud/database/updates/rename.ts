import { type Document, isPlainObject } from '../document';
import { fieldOf } from '../expressions/field-path';
import { failed } from '../fail';
import { applyStep } from './apply-change';

/** True if the path leads through an array, where $rename does not go. */
function isInArray(document: Document, names: readonly string[]): boolean {
  return names.some((_, at) => at > 0 && Array.isArray(fieldOf(document, names.slice(0, at))));
}

/** What is at the old place, undefined if the path ends before it; one that something bars is refused. */
function sourceOf(document: Document, names: readonly string[]): unknown {
  let value: unknown = document;
  for (const name of names) {
    const isPassable = isPlainObject(value) || (Array.isArray(value) && /^\d+$/.test(name));
    if (!isPassable) throw failed(`cannot use the part '${name}' of '${names.join('.')}' to traverse the element`);
    value = Object.getOwnPropertyDescriptor(value, name)?.value;
    if (value === undefined) return undefined;
  }
  return value;
}

function refuseInArray(document: Document, what: 'source' | 'destination', names: readonly string[]): void {
  if (isInArray(document, names)) throw failed(`The ${what} field cannot be an array element, '${names.join('.')}'`);
}

/** Moves a field, over what may stand at its new place; a missing one changes nothing. */
export function rename(document: Document, from: readonly string[], to: readonly string[]): boolean {
  const value = sourceOf(document, from);
  if (value === undefined) return false;
  refuseInArray(document, 'source', from);
  refuseInArray(document, 'destination', to);
  applyStep(document, { names: from, change: () => undefined, creates: false });
  applyStep(document, { names: to, change: () => value, creates: true });
  return true;
}
