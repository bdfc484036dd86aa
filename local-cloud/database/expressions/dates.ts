import { isPlainObject } from '../document';
import { failed, typeName } from '../fail';
import { PARTS } from './calendar';
import { compileZone } from './compile-zone';
import { dateFromParts, dateFromString } from './date-from';
import { dateToString } from './date-to-string';
import { isNothing, namedOperands } from './operands';
import type { ExpressionOperator, ExpressionOperators } from './scope';
import { toZone } from './time-zone';

/** A date operator takes an expression, alone or in brackets, or {date, timezone}. */
function datePart(name: string, part: (date: Date) => number): ExpressionOperator {
  return (operand, compiler) => {
    const isNamed = isPlainObject(operand) && !Object.keys(operand)[0]?.startsWith('$');
    const given = isNamed ? namedOperands(name, operand, ['date'], ['timezone']) : { date: operand };
    if (Array.isArray(given.date) && given.date.length !== 1) throw failed(`${name} accepts exactly one argument`);
    const evaluate = compiler.compile(Array.isArray(given.date) ? given.date[0] : given.date);
    const zoneOf = compileZone(isNamed ? operand.timezone : undefined, compiler);
    return (scope) => {
      const date = evaluate(scope);
      const zone = zoneOf(scope);
      if (isNothing(date) || zone === null) return null;
      if (!(date instanceof Date)) throw failed(`can't convert from BSON type ${typeName(date)} to Date`);
      return part(toZone(date, zone));
    };
  };
}

export const dateOperators: ExpressionOperators = {
  ...Object.fromEntries(Object.entries(PARTS).map(([name, part]) => [name, datePart(name, part)])),
  $dateFromParts: dateFromParts,
  $dateFromString: dateFromString,
  $dateToString: dateToString,
};
