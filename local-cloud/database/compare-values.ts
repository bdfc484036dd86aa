import { valueKey } from './keys';

function areNumbers(a: unknown, b: unknown): boolean {
  return typeof a === 'number' && typeof b === 'number';
}

/** Equality in MongoDB's sense: null and missing are one, NaN is NaN, objects compare with the order of their fields. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a === 'string' || typeof b === 'string') return false;
  if (areNumbers(a, b)) return Number.isNaN(a) && Number.isNaN(b);
  return valueKey(a) === valueKey(b);
}

/** Below, equal or above, in MongoDB's order of all types; missing comes before null. */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0;
  const left = a === undefined ? '' : valueKey(a);
  const right = b === undefined ? '' : valueKey(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** True if a query may order the two: it compares within one type only, and NaN with itself only. */
export function areComparable(a: unknown, b: unknown): boolean {
  if (areNumbers(a, b)) return Number.isNaN(a) === Number.isNaN(b);
  return valueKey(a).charAt(0) === valueKey(b).charAt(0);
}
