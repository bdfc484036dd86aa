import { $push } from 'mingo/operators/accumulator';
import type { Any, Options } from 'mingo/types';
import { isPlainObject } from './document';
import { valueKey } from './keys';

/** Leaves out missing fields, where mingo adds null. */
function push(documents: Any[], expression: Any, options: Options): Any[] {
  if (expression === null || expression === undefined) return documents;
  // Inside an object a missing value stays apart from null.
  const wrapped = $push(documents, { value: expression }, options);
  return wrapped.map((each) => (isPlainObject(each) ? each.value : each)).filter((value) => value !== undefined);
}

function addToSet(documents: Any[], expression: Any, options: Options): Any[] {
  return [...new Map(push(documents, expression, options).map((value) => [valueKey(value), value])).values()];
}

/** Where mingo's accumulators differ from MongoDB's. */
export const accumulatorFixes = { $push: push, $addToSet: addToSet };
