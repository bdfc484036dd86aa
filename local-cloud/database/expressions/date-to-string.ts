import { failed, typeName } from '../fail';
import { partOf } from './calendar';
import { compileZone } from './compile-zone';
import { isNothing, namedOperands } from './operands';
import type { ExpressionOperator } from './scope';
import { toZone, zoneOffset } from './time-zone';

const pad = (value: number, digits: number) => String(value).padStart(digits, '0');

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}${pad(size % 60, 2)}`;
}

const FIELDS: Record<string, [part: string, digits: number]> = {
  d: ['$dayOfMonth', 2],
  G: ['$isoWeekYear', 4],
  H: ['$hour', 2],
  j: ['$dayOfYear', 3],
  L: ['$millisecond', 3],
  m: ['$month', 2],
  M: ['$minute', 2],
  S: ['$second', 2],
  w: ['$dayOfWeek', 1],
  u: ['$isoDayOfWeek', 1],
  U: ['$week', 2],
  V: ['$isoWeek', 2],
  Y: ['$year', 4],
};

function format(date: Date, zone: string, pattern: string): string {
  const local = toZone(date, zone);
  return pattern.replace(/%(.?)/gs, (_all, letter: string) => {
    if (letter === '%') return '%';
    const offset = zoneOffset(zone, date.getTime());
    if (letter === 'z') return offsetText(offset);
    if (letter === 'Z') return String(offset);
    const field = Object.hasOwn(FIELDS, letter) ? FIELDS[letter] : undefined;
    if (!field) throw failed(`Invalid format character '%${letter}' in format string`);
    return pad(partOf(field[0], local), field[1]);
  });
}

/** $dateToString; without a format only in UTC, since what follows the time then differs between versions. */
export const dateToString: ExpressionOperator = (operand, compiler) => {
  const given = namedOperands('$dateToString', operand, ['date'], ['format', 'timezone', 'onNull']);
  if (given.format === undefined && given.timezone !== undefined) {
    throw failed('$dateToString with a timezone needs a format on local-cloud');
  }
  const evaluate = compiler.compile(given.date);
  const formatOf = compiler.compile(given.format ?? '%Y-%m-%dT%H:%M:%S.%LZ');
  const zoneOf = compileZone(given.timezone, compiler);
  const onNull = compiler.compile(given.onNull ?? null);
  return (scope) => {
    const date = evaluate(scope);
    if (isNothing(date)) return onNull(scope);
    const zone = zoneOf(scope);
    const pattern = formatOf(scope);
    if (zone === null || isNothing(pattern)) return null;
    if (!(date instanceof Date)) throw failed(`can't convert from BSON type ${typeName(date)} to Date`);
    if (typeof pattern !== 'string') throw failed('$dateToString requires that format be a string');
    return format(date, zone, pattern);
  };
};
