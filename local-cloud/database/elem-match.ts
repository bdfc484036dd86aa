import { isPlainObject } from './document';
import { failed } from './fail';
import { leavesAt } from './leaves';
import type { QueryCompiler, QueryOperator } from './query-test';

/** These look inside an element that is itself an array; all others see it as one value. */
const OF_ARRAYS = new Set(['$size', '$all', '$elemMatch']);
const LOGICAL = new Set(['$and', '$or', '$nor', '$expr']);

/** Whether one element of an array meets the condition of an $elemMatch. */
export function elementTest(criteria: unknown, compiler: QueryCompiler): (element: unknown) => boolean {
  if (!isPlainObject(criteria)) throw failed('$elemMatch needs an Object');
  const names = Object.keys(criteria);
  if (names.length === 0 || !names.every((name) => name.startsWith('$') && !LOGICAL.has(name))) {
    const test = compiler.query(criteria);
    return (element) => isPlainObject(element) && test(element);
  }
  const test = compiler.field('element', criteria);
  const looksInside = names.some((name) => OF_ARRAYS.has(name));
  // A comparison is applied to the elements of an array; wrapped once more, the array is one of the elements.
  return (element) => test({ element: Array.isArray(element) && !looksInside ? [element] : element });
}

/** $elemMatch over arrays of values as well as of objects; an array counts only as itself, never as its elements' elements. */
export const elemMatch: QueryOperator = (path, criteria, compiler) => {
  const matches = elementTest(criteria, compiler);
  return (document) => leavesAt(document, path).some(({ value }) => Array.isArray(value) && value.some(matches));
};
