import { isSame } from '../compare-values';
import { failed, typeName } from '../fail';
import { isNothing, needsArray, needsWhole, onValues } from './operands';
import type { ExpressionOperators } from './scope';

function arrayElemAt(list: unknown, place: unknown): unknown {
  if (isNothing(list) || isNothing(place)) return null;
  return needsArray('$arrayElemAt', list).at(needsWhole('$arrayElemAt', place));
}

function concatArrays(...lists: unknown[]): unknown {
  if (lists.some(isNothing)) return null;
  return lists.flatMap((list) => needsArray('$concatArrays', list));
}

/** A place in [0, length], for $indexOfArray and its relatives. */
export function placeOf(name: string, value: unknown): number {
  const place = needsWhole(name, value);
  if (place < 0) throw failed(`${name} requires a nonnegative starting index, found: ${place}`);
  return place;
}

function indexOfArray(list: unknown, wanted: unknown, start: unknown = 0, end?: unknown): unknown {
  if (isNothing(list)) return null;
  const items = needsArray('$indexOfArray', list);
  const to = end === undefined ? items.length : Math.min(items.length, placeOf('$indexOfArray', end));
  for (let at = placeOf('$indexOfArray', start); at < to; at++) if (isSame(items[at], wanted)) return at;
  return -1;
}

function isIn(wanted: unknown, list: unknown): boolean {
  if (!Array.isArray(list)) throw failed(`$in requires an array as a second argument, found: ${typeName(list)}`);
  return list.some((item) => isSame(item, wanted));
}

function slice(list: unknown, first: unknown, second?: unknown): unknown {
  if (isNothing(list) || isNothing(first)) return null;
  const items = needsArray('$slice', list);
  const from = needsWhole('$slice', first);
  if (second === undefined) return from >= 0 ? items.slice(0, from) : items.slice(from);
  const count = needsWhole('$slice', second);
  if (count <= 0) throw failed(`Third argument to $slice must be positive: ${count}`);
  const start = from >= 0 ? Math.min(from, items.length) : Math.max(items.length + from, 0);
  return items.slice(start, start + count);
}

export const arrays: ExpressionOperators = {
  $arrayElemAt: onValues('$arrayElemAt', [2, 2], arrayElemAt),
  $concatArrays: onValues('$concatArrays', [0, 1000], concatArrays),
  $in: onValues('$in', [2, 2], isIn),
  $indexOfArray: onValues('$indexOfArray', [2, 4], indexOfArray),
  $isArray: onValues('$isArray', [1, 1], Array.isArray),
  $reverseArray: onValues('$reverseArray', [1, 1], (list) =>
    isNothing(list) ? null : [...needsArray('$reverseArray', list)].reverse(),
  ),
  $size: onValues('$size', [1, 1], (list) => needsArray('$size', list).length),
  $slice: onValues('$slice', [2, 3], slice),
};
