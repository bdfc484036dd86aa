import { compareValues } from '../compare-values';
import { isPlainObject } from '../document';
import { failed } from '../fail';
import { isNothing, isTruthy, namedOperands, onValues, operandList } from './operands';
import type { ExpressionOperator, ExpressionOperators } from './scope';

/** Comparisons follow the order of all types; an array is one value, missing comes before null. */
function comparing(name: string, accepts: (comparison: number) => unknown): ExpressionOperator {
  return onValues(name, [2, 2], (left, right) => accepts(compareValues(left, right)));
}

/** $and and $or evaluate their operands in order, and none behind the one that decides. */
function deciding(name: string, decision: boolean): ExpressionOperator {
  return (operand, compiler) => {
    const operands = operandList(name, operand, [0, 1000], compiler);
    return (scope) => operands.some((evaluate) => isTruthy(evaluate(scope)) === decision) === decision;
  };
}

const ifNull: ExpressionOperator = (operand, compiler) => {
  const [value, otherwise] = operandList('$ifNull', operand, [2, 2], compiler);
  return (scope) => {
    const found = value?.(scope);
    return isNothing(found) ? otherwise?.(scope) : found;
  };
};

const cond: ExpressionOperator = (operand, compiler) => {
  if (!Array.isArray(operand)) namedOperands('$cond', operand, ['if', 'then', 'else']);
  const list = isPlainObject(operand) ? [operand.if, operand.then, operand.else] : operand;
  const [test, yes, no] = operandList('$cond', list, [3, 3], compiler);
  return (scope) => (isTruthy(test?.(scope)) ? yes?.(scope) : no?.(scope));
};

const switchOperator: ExpressionOperator = (operand, compiler) => {
  const { branches, default: otherwise } = namedOperands('$switch', operand, ['branches'], ['default']);
  if (!Array.isArray(branches) || branches.length === 0) throw failed('$switch requires at least one branch');
  const compiled = branches.map((branch: unknown) => {
    const { case: test, then } = namedOperands('$switch', branch, ['case', 'then']);
    return { test: compiler.compile(test), result: compiler.compile(then) };
  });
  const fallback = isPlainObject(operand) && 'default' in operand ? compiler.compile(otherwise) : null;
  return (scope) => {
    const hit = compiled.find(({ test }) => isTruthy(test(scope)));
    if (hit) return hit.result(scope);
    if (!fallback) throw failed('$switch could not find a matching branch for an input, and no default was specified.');
    return fallback(scope);
  };
};

export const logic: ExpressionOperators = {
  $and: deciding('$and', false),
  $or: deciding('$or', true),
  $not: onValues('$not', [1, 1], (value) => !isTruthy(value)),
  $cmp: comparing('$cmp', (comparison) => comparison),
  $eq: comparing('$eq', (comparison) => comparison === 0),
  $ne: comparing('$ne', (comparison) => comparison !== 0),
  $gt: comparing('$gt', (comparison) => comparison > 0),
  $gte: comparing('$gte', (comparison) => comparison >= 0),
  $lt: comparing('$lt', (comparison) => comparison < 0),
  $lte: comparing('$lte', (comparison) => comparison <= 0),
  $cond: cond,
  $ifNull: ifNull,
  $switch: switchOperator,
};
