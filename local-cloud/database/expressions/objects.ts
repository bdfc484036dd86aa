import { type Document, isPlainObject } from '../document';
import { failed, typeName } from '../fail';
import { isNothing, needsArray, onValues } from './operands';
import type { ExpressionOperators } from './scope';

function objectToArray(value: unknown): unknown {
  if (isNothing(value)) return null;
  if (!isPlainObject(value)) throw failed(`$objectToArray requires a document input, found: ${typeName(value)}`);
  return Object.entries(value).map(([k, v]) => ({ k, v }));
}

function arrayToObject(value: unknown): unknown {
  if (isNothing(value)) return null;
  const result: Document = {};
  const items = needsArray('$arrayToObject', value);
  for (const item of items) {
    if (Array.isArray(item) !== Array.isArray(items[0]))
      throw failed('$arrayToObject requires a consistent input format: pairs or objects of k and v');
    const isKeyed = isPlainObject(item) && Object.keys(item).sort().join() === 'k,v';
    const pair: unknown[] = isKeyed ? [item.k, item.v] : Array.isArray(item) ? item : [];
    if (pair.length !== 2) throw failed('$arrayToObject requires pairs: [k, v] or {k, v}');
    const [name, member] = pair;
    if (typeof name !== 'string') throw failed(`$arrayToObject requires a string as key, found: ${typeName(name)}`);
    if (name === '__proto__') throw failed('__proto__ is not a field name');
    result[name] = member;
  }
  return result;
}

/** Later objects win; null and missing are passed over. */
export function mergeObjects(...values: unknown[]): Document {
  const result: Document = {};
  for (const value of values) {
    if (isNothing(value)) continue;
    if (!isPlainObject(value))
      throw failed(`$mergeObjects requires object inputs, but input is of type ${typeName(value)}`);
    Object.assign(result, value);
  }
  return result;
}

export const objects: ExpressionOperators = {
  $objectToArray: onValues('$objectToArray', [1, 1], objectToArray),
  $arrayToObject: onValues('$arrayToObject', [1, 1], arrayToObject),
  $mergeObjects: onValues('$mergeObjects', [0, 1000], mergeObjects),
};
