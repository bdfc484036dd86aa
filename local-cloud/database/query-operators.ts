import { areComparable, compareValues, isSame } from './compare-values';
import { type Document, isPlainObject } from './document';
import { elemMatch } from './elem-match';
import { isTruthy } from './expressions/operands';
import { failed } from './fail';
import { geoOperators } from './geo/geo-operators';
import { leavesAt, valuesAt } from './leaves';
import { matchesPattern } from './pattern';
import type { DocumentTest, QueryOperator } from './query-test';
import { typeOperator } from './type-operator';

/** Matches if any value at the path does; an array counts as itself and as each of its elements. */
function anyValue(path: string, matches: (value: unknown) => boolean): DocumentTest {
  return (document) => valuesAt(document, path).some(matches);
}

function refusePattern(operator: string, operand: unknown): void {
  if (operand instanceof RegExp) throw failed(`Can't have regex as arg to ${operator}.`);
}

function not(test: DocumentTest): DocumentTest {
  return (document) => !test(document);
}

function ordered(operator: string, accepts: (comparison: number) => boolean): QueryOperator {
  return (path, operand) => {
    refusePattern(operator, operand);
    return anyValue(path, (value) => {
      const known = value ?? null; // a missing field compares as null
      return areComparable(known, operand) && accepts(compareValues(known, operand));
    });
  };
}

/** A value, or a pattern that also matches texts, as in $in and $all. */
function itemTest(operator: string, item: unknown): (value: unknown) => boolean {
  if (isPlainObject(item) && Object.keys(item)[0]?.startsWith('$')) throw failed(`cannot nest $ under ${operator}`);
  if (!(item instanceof RegExp)) return (value) => isSame(value, item);
  const matches = matchesPattern(item);
  return (value) => (typeof value === 'string' ? matches(value) : isSame(value, item));
}

function listOf(operator: string, operand: unknown): unknown[] {
  if (!Array.isArray(operand)) throw failed(`${operator} needs an array`);
  return operand;
}

function isIn(operator: string, path: string, operand: unknown): DocumentTest {
  const tests = listOf(operator, operand).map((item) => itemTest(operator, item));
  return anyValue(path, (value) => tests.some((test) => test(value)));
}

function isElemMatch(item: unknown): item is Document {
  return isPlainObject(item) && Object.keys(item)[0] === '$elemMatch';
}

const all: QueryOperator = (path, operand, compiler) => {
  const list = listOf('$all', operand);
  const usesElemMatch = isElemMatch(list[0]);
  const tests = list.map((item) => {
    if (!usesElemMatch) return anyValue(path, itemTest('$all', item));
    if (!isElemMatch(item)) throw failed('$all/$elemMatch has to be consistent');
    return elemMatch(path, item.$elemMatch, compiler);
  });
  return (document) => tests.length > 0 && tests.every((test) => test(document));
};

const exists: QueryOperator = (path, operand) => {
  const wanted = isTruthy(operand);
  return (document) => leavesAt(document, path).some(({ value }) => value !== undefined) === wanted;
};

const size: QueryOperator = (path, operand) => {
  if (!Number.isInteger(operand) || Number(operand) < 0) throw failed('$size must be a whole number and not negative');
  return (document) => leavesAt(document, path).some(({ value }) => Array.isArray(value) && value.length === operand);
};

const modulo: QueryOperator = (path, operand) => {
  const list = listOf('$mod', operand);
  const [divisor, remainder] = list.map((item) => (typeof item === 'number' ? Math.trunc(item) : Number.NaN));
  if (list.length !== 2 || !Number.isFinite(divisor) || !Number.isFinite(remainder)) {
    throw failed('malformed mod, needs to be [divisor, remainder]');
  }
  if (divisor === 0) throw failed('divisor cannot be 0');
  return anyValue(path, (value) => typeof value === 'number' && Math.trunc(value) % Number(divisor) === remainder);
};

const pattern: QueryOperator = (path, operand) => {
  if (!(operand instanceof RegExp)) throw failed('$regex has to be a string');
  return anyValue(path, itemTest('$regex', operand));
};

/** The conditions on a path. */
export const queryOperators = new Map<string, QueryOperator>(
  Object.entries({
    $eq: (path, operand) => anyValue(path, (value) => isSame(value, operand)),
    $ne: (path, operand) => {
      refusePattern('$ne', operand);
      return not(anyValue(path, (value) => isSame(value, operand)));
    },
    $gt: ordered('$gt', (comparison) => comparison > 0),
    $gte: ordered('$gte', (comparison) => comparison >= 0),
    $lt: ordered('$lt', (comparison) => comparison < 0),
    $lte: ordered('$lte', (comparison) => comparison <= 0),
    $in: (path, operand) => isIn('$in', path, operand),
    $nin: (path, operand) => not(isIn('$nin', path, operand)),
    $all: all,
    $exists: exists,
    $size: size,
    $mod: modulo,
    $regex: pattern,
    $elemMatch: elemMatch,
    $type: typeOperator,
    ...geoOperators,
  } satisfies Record<string, QueryOperator>),
);
