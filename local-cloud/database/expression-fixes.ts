import { evalExpr } from 'mingo/core';
import type { AnyObject, Options } from 'mingo/types';
import { compareValues } from './compare-values';
import { isPlainObject } from './document';

type Expression = (document: AnyObject, expression: unknown, options: Options) => unknown;

const DAY_MS = 86_400_000;

function argumentsOf(document: AnyObject, expression: unknown, options: Options): unknown[] {
  const value = evalExpr(document, expression, options);
  return Array.isArray(value) ? value : [value];
}

/** Bytes of UTF-8; a negative length means "to the end", which mingo refuses. */
const substring: Expression = (document, expression, options) => {
  const [text, start, length] = argumentsOf(document, expression, options);
  if (text === null || text === undefined) return '';
  if (typeof start !== 'number' || typeof length !== 'number')
    throw new Error('$substr needs numbers for start and length');
  if (start < 0) return '';
  const bytes = Buffer.from(text instanceof Date ? text.toISOString() : String(text));
  return bytes.subarray(start, length < 0 ? undefined : start + length).toString();
};

/** Position in code points, missing in mingo. */
const indexOfCodePoint: Expression = (document, expression, options) => {
  const [text, part, start = 0, end] = argumentsOf(document, expression, options);
  if (text === null || text === undefined) return null;
  if (typeof text !== 'string' || typeof part !== 'string') throw new Error('$indexOfCP needs two strings');
  const points = [...text].slice(0, typeof end === 'number' ? end : undefined);
  const wanted = [...part];
  for (let at = Number(start); at + wanted.length <= points.length; at++) {
    if (wanted.every((point, offset) => points[at + offset] === point)) return at;
  }
  return -1;
};

/** Week of the year from 0, weeks starting on Sunday, in UTC; mingo counts differently. */
const week: Expression = (document, expression, options) => {
  if (isPlainObject(expression) && expression.timezone !== undefined)
    throw new Error('$week with a timezone is not supported by local-cloud');
  const operand = isPlainObject(expression) && 'date' in expression ? expression.date : expression;
  const [value] = argumentsOf(document, operand, options);
  if (value === null || value === undefined) return null;
  if (!(value instanceof Date)) throw new Error('$week needs a date');
  const dayOfYear = Math.floor((value.getTime() - Date.UTC(value.getUTCFullYear(), 0, 1)) / DAY_MS);
  return Math.floor((dayOfYear + 7 - value.getUTCDay()) / 7);
};

/** Comparisons in the order of all types, where an array is one value; mingo compares within a type and looks into arrays. */
function comparing(accepts: (comparison: number) => unknown): Expression {
  return (document, expression, options) => {
    if (!Array.isArray(expression) || expression.length !== 2) throw new Error('a comparison needs two values');
    const [left, right] = argumentsOf(document, expression, options);
    return accepts(compareValues(left, right));
  };
}

/** Where mingo 7.2.7 lacks an expression or differs from MongoDB. */
export const expressionFixes: Record<`$${string}`, Expression> = {
  $substr: substring,
  $substrBytes: substring,
  $indexOfCP: indexOfCodePoint,
  $week: week,
  $cmp: comparing((comparison) => comparison),
  $eq: comparing((comparison) => comparison === 0),
  $ne: comparing((comparison) => comparison !== 0),
  $gt: comparing((comparison) => comparison > 0),
  $gte: comparing((comparison) => comparison >= 0),
  $lt: comparing((comparison) => comparison < 0),
  $lte: comparing((comparison) => comparison <= 0),
};
