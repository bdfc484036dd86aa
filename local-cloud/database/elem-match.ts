import { Query } from 'mingo/query';
import type { AnyObject, Options } from 'mingo/types';
import { isPlainObject } from './document';
import { leavesAt } from './leaves';

/** These look inside an element that is itself an array; all others see it as one value. */
const OF_ARRAYS = new Set(['$size', '$all', '$elemMatch']);
const LOGICAL = new Set(['$and', '$or', '$nor', '$expr']);

/** $elemMatch over arrays of values as well as of objects; an array counts only as itself, never as its elements' elements. */
export function elemMatch(selector: string, criteria: unknown, options: Options): (document: AnyObject) => boolean {
  if (!isPlainObject(criteria)) throw new Error('$elemMatch needs an object');
  const names = Object.keys(criteria);
  const onValues = names.length > 0 && names.every((name) => name.startsWith('$') && !LOGICAL.has(name));
  const query = new Query(onValues ? { element: criteria } : criteria, options);
  const looksInside = names.some((name) => OF_ARRAYS.has(name));
  const matches = (element: unknown) => {
    if (!onValues) return isPlainObject(element) && query.test(element);
    // mingo applies a comparison to the elements of an array; wrapped once more, the array is one of the elements.
    return query.test({ element: Array.isArray(element) && !looksInside ? [element] : element });
  };
  return (document) => leavesAt(document, selector).some(({ value }) => Array.isArray(value) && value.some(matches));
}
