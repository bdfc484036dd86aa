import { isPlainObject } from './document';
import { failed } from './fail';
import { LoneElement, leavesAt } from './leaves';
import type { QueryCompiler, QueryOperator } from './query-test';

const LOGICAL = new Set(['$and', '$or', '$nor', '$expr']);

/** Whether one element of an array meets the condition of an $elemMatch. */
export function elementTest(criteria: unknown, compiler: QueryCompiler): (element: unknown) => boolean {
  if (!isPlainObject(criteria)) throw failed('$elemMatch needs an Object');
  const names = Object.keys(criteria);
  if (names.length === 0 || !names.every((name) => name.startsWith('$') && !LOGICAL.has(name))) {
    const test = compiler.query(criteria);
    // An array inside the array is read as an object whose names are its places.
    return (element) => (Array.isArray(element) ? test({ ...element }) : isPlainObject(element) && test(element));
  }
  const test = compiler.field('', criteria);
  return (element) => test(new LoneElement(element));
}

/** $elemMatch over arrays of values as well as of objects; an array counts only as itself, never as its elements' elements. */
export const elemMatch: QueryOperator = (path, criteria, compiler) => {
  const matches = elementTest(criteria, compiler);
  return (document) => leavesAt(document, path).some(({ value }) => Array.isArray(value) && value.some(matches));
};
