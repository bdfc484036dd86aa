import type { Document } from '../document';
import { fieldOf } from '../expressions/field-path';
import { failed } from '../fail';
import { applyStep } from './apply-change';

/** True if the path leads through an array, where $rename does not go. */
function isInArray(document: Document, names: readonly string[]): boolean {
  return names.some((_, at) => at > 0 && Array.isArray(fieldOf(document, names.slice(0, at))));
}

/** Moves a field, over what may stand at its new place; a missing one changes nothing. */
export function rename(document: Document, from: readonly string[], to: readonly string[]): boolean {
  for (const [what, names] of [
    ['source', from],
    ['destination', to],
  ] as const) {
    if (isInArray(document, names)) throw failed(`The ${what} field cannot be an array element, '${names.join('.')}'`);
  }
  const value = fieldOf(document, from);
  if (value === undefined) return false;
  applyStep(document, { names: from, change: () => undefined, creates: false });
  applyStep(document, { names: to, change: () => value, creates: true });
  return true;
}
