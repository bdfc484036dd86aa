import { failed, typeName } from '../fail';
import { boundsOf } from './arrays';
import { isNothing, needsText, onValues, untilNothing } from './operands';
import type { ExpressionOperator, ExpressionOperators } from './scope';
import { substrings } from './substrings';

/** A whole number in full, any other in 16 digits at most, as C++ writes them (%.16g). */
function numberText(value: number): string {
  if (Number.isSafeInteger(value) || !Number.isFinite(value)) return String(value);
  const [mantissa = '', power = ''] = value.toExponential(15).split('e');
  const exponent = Number(power);
  const isShort = exponent >= -4 && exponent < 16;
  const digits = (isShort ? value.toFixed(15 - exponent) : mantissa).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  return isShort ? digits : `${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

/** What $toLower, $substr … make of a value that is no text. */
export function asText(name: string, value: unknown): string {
  if (isNothing(value)) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (value instanceof Date) return value.toISOString();
  throw failed(`can't convert from BSON type ${typeName(value)} to String (${name})`);
}

/** MongoDB changes the case of ASCII letters only. */
const lower = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
const upper = (text: string) => text.replace(/[a-z]/g, (letter) => letter.toUpperCase());

function concat(...values: unknown[]): unknown {
  const texts = untilNothing(values, (value) => {
    if (typeof value !== 'string') throw failed(`$concat only supports strings, not ${typeName(value)}`);
    return value;
  });
  return texts?.join('') ?? null;
}

function split(text: unknown, separator: unknown): unknown {
  if (isNothing(text) || isNothing(separator)) return null;
  const by = needsText('$split', separator);
  if (by === '') throw failed('$split requires a non-empty separator');
  return needsText('$split', text).split(by);
}

function indexOf(name: string, unitsOf: (text: string) => readonly (string | number)[]): ExpressionOperator {
  return onValues(name, [2, 4], (text, part, ...bounds) => {
    if (isNothing(text)) return null;
    const units = unitsOf(needsText(name, text));
    const wanted = unitsOf(needsText(name, part));
    const [from, to] = boundsOf(name, bounds, units.length);
    for (let at = from; at + wanted.length <= to; at++) {
      if (wanted.every((unit, offset) => units[at + offset] === unit)) return at;
    }
    return -1;
  });
}

export const strings: ExpressionOperators = {
  $concat: onValues('$concat', [0, 1000], concat),
  $indexOfBytes: indexOf('$indexOfBytes', (text) => [...Buffer.from(text)]),
  $indexOfCP: indexOf('$indexOfCP', (text) => [...text]),
  $split: onValues('$split', [2, 2], split),
  $strLenBytes: onValues('$strLenBytes', [1, 1], (text) => Buffer.byteLength(needsText('$strLenBytes', text))),
  $strLenCP: onValues('$strLenCP', [1, 1], (text) => [...needsText('$strLenCP', text)].length),
  $strcasecmp: onValues('$strcasecmp', [2, 2], (left, right) =>
    Math.sign(
      Buffer.compare(Buffer.from(upper(asText('$strcasecmp', left))), Buffer.from(upper(asText('$strcasecmp', right)))),
    ),
  ),
  $toLower: onValues('$toLower', [1, 1], (value) => lower(asText('$toLower', value))),
  $toUpper: onValues('$toUpper', [1, 1], (value) => upper(asText('$toUpper', value))),
  ...substrings(asText),
};
