import type { AnyObject, Options } from 'mingo/types';
import { areComparable, compareValues, isSame } from './compare-values';
import { isPlainObject } from './document';
import { elemMatch } from './elem-match';
import { leavesAt, valuesAt } from './leaves';
import { typeOperator } from './type-operator';

/*
 * Where mingo is laxer than MongoDB (it looks into nested arrays, lets $mod coerce, knows no $all on a single value …)
 * a query that finds something here would find something else on the platform. So the comparisons are our own.
 */

type Test = (document: AnyObject) => boolean;
type Operator = (path: string, operand: unknown, options: Options) => Test;

/** Matches if any value at the path does; an array counts as itself and as each of its elements. */
function anyValue(matches: (value: unknown, operand: unknown) => boolean): Operator {
  return (path, operand) => (document) => valuesAt(document, path).some((value) => matches(value, operand));
}

function not(operator: Operator): Operator {
  return (path, operand, options) => {
    const test = operator(path, operand, options);
    return (document) => !test(document);
  };
}

function ordered(accepts: (comparison: number) => boolean): Operator {
  return anyValue((value, operand) => {
    const known = value ?? null; // a missing field compares as null
    return areComparable(known, operand) && accepts(compareValues(known, operand));
  });
}

function isEqualOrMatches(value: unknown, operand: unknown): boolean {
  if (operand instanceof RegExp && typeof value === 'string') return operand.test(value);
  return isSame(value, operand);
}

function listOf(operator: string, operand: unknown): unknown[] {
  if (!Array.isArray(operand)) throw new Error(`${operator} needs an array`);
  return operand;
}

const isIn: Operator = (path, operand) => {
  const list = listOf('$in', operand);
  return (document) => valuesAt(document, path).some((value) => list.some((item) => isEqualOrMatches(value, item)));
};

const all: Operator = (path, operand, options) => {
  const tests = listOf('$all', operand).map((item): Test => {
    if (isPlainObject(item) && '$elemMatch' in item) return elemMatch(path, item.$elemMatch, options);
    return (document) => valuesAt(document, path).some((value) => isEqualOrMatches(value, item));
  });
  return (document) => tests.length > 0 && tests.every((test) => test(document));
};

const exists: Operator = (path, operand) => {
  const wanted = Boolean(operand);
  return (document) => leavesAt(document, path).some(({ value }) => value !== undefined) === wanted;
};

const size: Operator = (path, operand) => (document) =>
  leavesAt(document, path).some(({ value }) => Array.isArray(value) && value.length === operand);

const modulo: Operator = (path, operand) => {
  const [divisor, remainder] = listOf('$mod', operand);
  if (typeof divisor !== 'number' || typeof remainder !== 'number' || divisor === 0)
    throw new Error('$mod needs a divisor and a remainder');
  return (document) =>
    valuesAt(document, path).some((value) => typeof value === 'number' && Math.trunc(value) % divisor === remainder);
};

const pattern: Operator = (path, operand) => {
  if (!(operand instanceof RegExp)) throw new Error('$regex needs a pattern');
  return (document) => valuesAt(document, path).some((value) => typeof value === 'string' && operand.test(value));
};

/** The comparisons of queries as MongoDB has them. */
export const queryOperators: Record<`$${string}`, Operator> = {
  $eq: anyValue(isSame),
  $ne: not(anyValue(isSame)),
  $gt: ordered((comparison) => comparison > 0),
  $gte: ordered((comparison) => comparison >= 0),
  $lt: ordered((comparison) => comparison < 0),
  $lte: ordered((comparison) => comparison <= 0),
  $in: isIn,
  $nin: not(isIn),
  $all: all,
  $exists: exists,
  $size: size,
  $mod: modulo,
  $regex: pattern,
  $elemMatch: elemMatch,
  $type: typeOperator,
};
