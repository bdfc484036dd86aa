import { isSame } from '../compare-values';
import { failed, typeName } from '../fail';
import { isNothing, needsArray, needsWhole, onValues, untilNothing } from './operands';
import type { ExpressionOperators } from './scope';

function arrayElemAt(list: unknown, place: unknown): unknown {
  if (isNothing(list) || isNothing(place)) return null;
  return needsArray('$arrayElemAt', list).at(needsWhole('$arrayElemAt', place));
}

function concatArrays(...lists: unknown[]): unknown {
  return untilNothing(lists, (list) => needsArray('$concatArrays', list))?.flat() ?? null;
}

function placeOf(name: string, value: unknown): number {
  const place = needsWhole(name, value);
  if (place < 0) throw failed(`${name} requires a nonnegative starting index, found: ${place}`);
  return place;
}

/** The bounds of a search, given none, one or both; a missing value is no bound but refused. */
export function boundsOf(name: string, given: readonly unknown[], length: number): [from: number, to: number] {
  const [from, to] = given.map((value) => placeOf(name, value));
  return [from ?? 0, Math.min(length, to ?? length)];
}

function indexOfArray(list: unknown, wanted: unknown, ...bounds: unknown[]): unknown {
  if (isNothing(list)) return null;
  const items = needsArray('$indexOfArray', list);
  const [from, to] = boundsOf('$indexOfArray', bounds, items.length);
  for (let at = from; at < to; at++) if (isSame(items[at], wanted)) return at;
  return -1;
}

function isIn(wanted: unknown, list: unknown): boolean {
  if (!Array.isArray(list)) throw failed(`$in requires an array as a second argument, found: ${typeName(list)}`);
  return list.some((item) => isSame(item, wanted));
}

function slice(list: unknown, first: unknown, ...counts: unknown[]): unknown {
  if (isNothing(list) || isNothing(first)) return null;
  const items = needsArray('$slice', list);
  const from = needsWhole('$slice', first);
  if (counts.length === 0) return from >= 0 ? items.slice(0, from) : items.slice(from);
  if (isNothing(counts[0])) return null;
  const count = needsWhole('$slice', counts[0]);
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
