import { type Document, isPlainObject } from '../document';
import { failed, typeName } from '../fail';
import type { Compiler, Evaluate, ExpressionOperator } from './scope';

/** True for null and for a missing value, which most operators answer with null. */
export function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** What counts as true in $and, $cond …: everything but false, 0, null and missing. */
export function isTruthy(value: unknown): boolean {
  return !isNothing(value) && value !== false && value !== 0;
}

/** The operands of an operator that takes a list, or one operand without brackets. */
export function operandList(
  name: string,
  operand: unknown,
  [least, most]: readonly [number, number],
  compiler: Compiler,
): Evaluate[] {
  const list = Array.isArray(operand) ? operand : [operand];
  if (list.length < least || list.length > most) {
    const wanted = least === most ? `exactly ${least}` : `at least ${least} and at most ${most}`;
    throw failed(`Expression ${name} takes ${wanted} arguments. ${list.length} were passed in.`);
  }
  return list.map((item) => compiler.compile(item));
}

/** An operator that works on the values of a fixed number of operands. */
export function onValues(
  name: string,
  counts: readonly [number, number],
  work: (...values: unknown[]) => unknown,
): ExpressionOperator {
  return (operand, compiler) => {
    const evaluates = operandList(name, operand, counts, compiler);
    return (scope) => work(...evaluates.map((evaluate) => evaluate(scope)));
  };
}

/** The named operands of operators such as $filter; a name the operator does not have is refused. */
export function namedOperands(
  name: string,
  operand: unknown,
  required: readonly string[],
  optional: readonly string[] = [],
): Document {
  if (!isPlainObject(operand)) throw failed(`${name} only supports an object as its argument`);
  for (const key of Object.keys(operand)) {
    if (!required.includes(key) && !optional.includes(key)) throw failed(`Unrecognized argument to ${name}: ${key}`);
  }
  for (const key of required) if (!(key in operand)) throw failed(`Missing '${key}' parameter to ${name}`);
  return operand;
}

/** Checks operands in their order; null if one is null or missing, which hides those behind it but none before. */
export function untilNothing<T>(values: readonly unknown[], check: (value: unknown) => T): T[] | null {
  const checked: T[] = [];
  for (const value of values) {
    if (isNothing(value)) return null;
    checked.push(check(value));
  }
  return checked;
}

export function needsArray(name: string, value: unknown): unknown[] {
  if (!Array.isArray(value)) throw failed(`${name} needs an array, not ${typeName(value)}`);
  return value;
}

export function needsText(name: string, value: unknown): string {
  if (typeof value !== 'string') throw failed(`${name} requires a string argument, found: ${typeName(value)}`);
  return value;
}

export function needsWhole(name: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw failed(`${name} needs a whole number, found: ${typeName(value)}`);
  }
  return value;
}
