import { compareValues } from '../compare-values';
import { failed, typeName } from '../fail';
import { valueKey } from '../keys';
import { isNothing, isTruthy, onValues, untilNothing } from './operands';
import type { ExpressionOperators } from './scope';

/** The distinct elements of a list, by their keys. */
function setOf(name: string, value: unknown): Map<string, unknown> {
  if (!Array.isArray(value)) throw failed(`All operands of ${name} must be arrays. One is of type: ${typeName(value)}`);
  const set = new Map<string, unknown>();
  for (const item of value) if (!set.has(valueKey(item))) set.set(valueKey(item), item);
  return set;
}

function setDifference(left: unknown, right: unknown): unknown {
  if (isNothing(left) || isNothing(right)) return null;
  const without = setOf('$setDifference', right);
  return [...setOf('$setDifference', left)].filter(([key]) => !without.has(key)).map(([, item]) => item);
}

function setEquals(...values: unknown[]): boolean {
  const [first, ...others] = values.map((value) => setOf('$setEquals', value));
  return others.every((other) => other.size === first?.size && [...other.keys()].every((key) => first.has(key)));
}

function setIntersection(...values: unknown[]): unknown {
  const sets = untilNothing(values, (value) => setOf('$setIntersection', value));
  if (!sets) return null;
  const [first, ...others] = sets;
  const common = [...(first ?? [])].filter(([key]) => others.every((other) => other.has(key)));
  return common.map(([, item]) => item).sort(compareValues);
}

function setUnion(...values: unknown[]): unknown {
  const sets = untilNothing(values, (value) => setOf('$setUnion', value));
  if (!sets) return null;
  const all = new Map(sets.flatMap((set) => [...set]));
  return [...all.values()].sort(compareValues);
}

function setIsSubset(left: unknown, right: unknown): boolean {
  const whole = setOf('$setIsSubset', right);
  return [...setOf('$setIsSubset', left).keys()].every((key) => whole.has(key));
}

function elements(name: string, value: unknown): unknown[] {
  if (!Array.isArray(value)) throw failed(`${name}'s argument must be an array, but is ${typeName(value)}`);
  return value;
}

export const sets: ExpressionOperators = {
  $allElementsTrue: onValues('$allElementsTrue', [1, 1], (v) => elements('$allElementsTrue', v).every(isTruthy)),
  $anyElementTrue: onValues('$anyElementTrue', [1, 1], (v) => elements('$anyElementTrue', v).some(isTruthy)),
  $setDifference: onValues('$setDifference', [2, 2], setDifference),
  $setEquals: onValues('$setEquals', [2, 1000], setEquals),
  $setIntersection: onValues('$setIntersection', [0, 1000], setIntersection),
  $setIsSubset: onValues('$setIsSubset', [2, 2], setIsSubset),
  $setUnion: onValues('$setUnion', [0, 1000], setUnion),
};
