import { failed, typeName } from '../fail';
import { isNothing, onValues } from './operands';
import type { ExpressionOperator, ExpressionOperators } from './scope';
import { sumOf } from './sum';

const MANY = [0, 1000] as const;

function needsNumber(name: string, value: unknown): number {
  if (typeof value !== 'number') throw failed(`${name} only supports numeric types, not ${typeName(value)}`);
  return value;
}

/** Whole numbers have no negative zero in MongoDB. */
export function wholeZero(result: number, ...from: number[]): number {
  return result === 0 && from.every((value) => Number.isInteger(value)) ? 0 : result;
}

function ofOne(name: string, work: (value: number) => number): ExpressionOperator {
  return onValues(name, [1, 1], (value) => (isNothing(value) ? null : work(needsNumber(name, value))));
}

function ofTwo(name: string, work: (left: number, right: number) => number): ExpressionOperator {
  return onValues(name, [2, 2], (left, right) => {
    if (isNothing(left) || isNothing(right)) return null;
    return work(needsNumber(name, left), needsNumber(name, right));
  });
}

function above(name: string, value: number): number {
  if (!(value > 0) && !Number.isNaN(value))
    throw failed(`${name}'s argument must be a positive number, but is ${value}`);
  return value;
}

function dateAt(milliseconds: number): Date {
  const date = new Date(Math.round(milliseconds));
  if (Number.isNaN(date.getTime())) throw failed('date overflow');
  return date;
}

function add(...values: unknown[]): unknown {
  const numbers: number[] = [];
  let date: Date | null = null;
  for (const value of values) {
    if (isNothing(value)) return null;
    if (value instanceof Date) {
      if (date) throw failed('only one date allowed in an $add expression');
      date = value;
    } else if (typeof value === 'number') {
      numbers.push(value);
    } else {
      throw failed(`$add only supports numeric or date types, not ${typeName(value)}`);
    }
  }
  const sum = sumOf(numbers);
  return date ? dateAt(date.getTime() + sum) : sum;
}

function subtract(left: unknown, right: unknown): unknown {
  if (isNothing(left) || isNothing(right)) return null;
  if (left instanceof Date && right instanceof Date) return left.getTime() - right.getTime();
  if (left instanceof Date && typeof right === 'number') return dateAt(left.getTime() - right);
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  throw failed(`cant $subtract a ${typeName(right)} from a ${typeName(left)}`);
}

function multiply(...values: unknown[]): unknown {
  let product = 1;
  for (const value of values) {
    if (isNothing(value)) return null;
    product = wholeZero(product * needsNumber('$multiply', value), product, Number(value));
  }
  return product;
}

export const arithmetic: ExpressionOperators = {
  $abs: ofOne('$abs', Math.abs),
  $add: onValues('$add', MANY, add),
  $ceil: ofOne('$ceil', Math.ceil),
  $divide: ofTwo('$divide', (left, right) => {
    if (right === 0) throw failed("can't $divide by zero");
    return left / right;
  }),
  $exp: ofOne('$exp', Math.exp),
  $floor: ofOne('$floor', Math.floor),
  $ln: ofOne('$ln', (value) => Math.log(above('$ln', value))),
  $log: ofTwo('$log', (value, base) => {
    if (base <= 0 || base === 1) throw failed(`$log's base must be a positive number not equal to 1, but is ${base}`);
    return Math.log(above('$log', value)) / Math.log(base);
  }),
  $log10: ofOne('$log10', (value) => Math.log10(above('$log10', value))),
  $mod: ofTwo('$mod', (left, right) => {
    if (right === 0) throw failed("can't $mod by zero");
    return wholeZero(left % right, left, right);
  }),
  $multiply: onValues('$multiply', MANY, multiply),
  $pow: ofTwo('$pow', (base, exponent) => {
    if (base === 0 && exponent < 0) throw failed('$pow cannot take a base of 0 and a negative exponent');
    return base ** exponent;
  }),
  $sqrt: ofOne('$sqrt', (value) => {
    if (value < 0) throw failed("$sqrt's argument must be greater than or equal to 0");
    return Math.sqrt(value);
  }),
  $subtract: onValues('$subtract', [2, 2], subtract),
  $trunc: ofOne('$trunc', Math.trunc),
};
