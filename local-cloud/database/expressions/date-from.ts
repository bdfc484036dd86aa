import { failed, typeName } from '../fail';
import { isoWeekStart } from './calendar';
import { compileZone } from './compile-zone';
import { isNothing, namedOperands } from './operands';
import type { ExpressionOperator } from './scope';
import { fromZone } from './time-zone';

const TIME = ['hour', 'minute', 'second', 'millisecond'];
const CALENDAR = ['year', 'month', 'day'];
const ISO = ['isoWeekYear', 'isoWeek', 'isoDayOfWeek'];
const DAY_MS = 86_400_000;

/** $dateFromParts; a part beyond its range is carried over, as month 14 to February of the next year. */
export const dateFromParts: ExpressionOperator = (operand, compiler) => {
  const given = namedOperands('$dateFromParts', operand, [], [...CALENDAR, ...ISO, ...TIME, 'timezone']);
  const isIso = given.isoWeekYear !== undefined;
  if (isIso === (given.year !== undefined))
    throw failed("$dateFromParts requires either 'year' or 'isoWeekYear' to be present");
  const names = [...(isIso ? ISO : CALENDAR), ...TIME];
  const stray = (isIso ? CALENDAR : ISO).find((name) => given[name] !== undefined);
  if (stray) throw failed(`$dateFromParts does not allow mixing natural dates with ISO dates: ${stray}`);
  const parts = names.map((name, at) => compiler.compile(given[name] ?? (at < 3 ? 1 : 0)));
  const zoneOf = compileZone(given.timezone, compiler);
  return (scope) => {
    const values = parts.map((part) => part(scope));
    const zone = zoneOf(scope);
    if (zone === null || values.some(isNothing)) return null;
    const wrong = values.find((value) => !Number.isInteger(value));
    if (wrong !== undefined) throw failed(`$dateFromParts needs whole numbers, found: ${typeName(wrong)}`);
    const [year, month, day, hour, minute, second, millisecond] = values as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    if (year < 1 || year > 9999)
      throw failed(`'year' must evaluate to an integer in the range 1 to 9999, found ${year}`);
    const start = isIso
      ? isoWeekStart(year, month) + (day - 1) * DAY_MS
      : new Date(0).setUTCFullYear(year, month - 1, day);
    return fromZone(start + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond, zone);
  };
};

const DATE_TEXT =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;

function parseDate(text: string, zone: string, hasZone: boolean): Date {
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', offset] =
    DATE_TEXT.exec(text) ?? [];
  const start = new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const isDay = new Date(start).getUTCDate() === Number(day) && new Date(start).getUTCMonth() + 1 === Number(month);
  const isReal = isDay && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  if (!isReal) throw failed(`Error parsing date string '${text}' (local-cloud reads ISO 8601 only)`);
  if (offset && hasZone)
    throw failed('you cannot pass in a date/time string with GMT offset together with a timezone argument');
  const time = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + Number(fraction.padEnd(3, '0'));
  return fromZone(start + time, offset ?? zone);
}

/** $dateFromString of ISO 8601 texts; other forms and a format of one's own are refused. */
export const dateFromString: ExpressionOperator = (operand, compiler) => {
  const given = namedOperands('$dateFromString', operand, ['dateString'], ['timezone']);
  const evaluate = compiler.compile(given.dateString);
  const zoneOf = compileZone(given.timezone, compiler);
  return (scope) => {
    const text = evaluate(scope);
    const zone = zoneOf(scope);
    if (isNothing(text) || zone === null) return null;
    if (typeof text !== 'string')
      throw failed(`$dateFromString requires that 'dateString' be a string, found: ${typeName(text)}`);
    return parseDate(text, zone, given.timezone !== undefined);
  };
};
