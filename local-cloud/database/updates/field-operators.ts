import { storableValue } from '../check-document';
import { compareValues } from '../compare-values';
import { isPlainObject } from '../document';
import { wholeZero } from '../expressions/arithmetic';
import { failed, typeName } from '../fail';
import type { Change, FieldOperator } from './change';

function arithmetic(
  name: string,
  verb: string,
  missing: number,
  work: (old: number, by: number) => number,
): FieldOperator {
  return {
    creates: true,
    prepare: (operand, path) => {
      if (typeof operand !== 'number')
        throw failed(`Cannot ${verb} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`);
      return (old) => {
        if (old === undefined) return wholeZero(work(missing, operand), operand);
        if (typeof old === 'number') return wholeZero(work(old, operand), old, operand);
        throw failed(`Cannot apply ${name} to a value of non-numeric type. {${path}: ${JSON.stringify(old)}}`);
      };
    },
  };
}

function extreme(direction: 1 | -1): FieldOperator {
  return {
    creates: true,
    prepare: (operand, path) => {
      const value = storableValue(operand, path);
      return (old) => (old === undefined || compareValues(value, old) * direction > 0 ? value : old);
    },
  };
}

const BITS: Record<string, (old: number, by: number) => number> = {
  and: (old, by) => old & by,
  or: (old, by) => old | by,
  xor: (old, by) => old ^ by,
};

/** Whole numbers of 32 bits only. */
function bit(operand: unknown, path: string): Change {
  if (!isPlainObject(operand) || Object.keys(operand).length === 0)
    throw failed('The $bit modifier needs and, or, or xor');
  const steps = Object.entries(operand).map(([name, by]) => {
    const work = Object.hasOwn(BITS, name) ? BITS[name] : undefined;
    if (!work) throw failed(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`);
    if (typeName(by) !== 'int') throw failed('The $bit modifier field must be an Integer(32/64 bit)');
    return (old: number) => work(old, Number(by));
  });
  return (old = 0) => {
    if (typeName(old) !== 'int')
      throw failed(`Cannot apply $bit to a value of non-integral type. {${path}: ${JSON.stringify(old)}}`);
    return steps.reduce((value, step) => step(value), Number(old));
  };
}

function currentDate(operand: unknown, path: string): Change {
  const isDate = operand === true || (isPlainObject(operand) && operand.$type === 'date');
  if (!isDate) throw failed(`$currentDate of '${path}' must be true or {$type: 'date'} on local-cloud`);
  return () => new Date();
}

/** The operators that change a field as a whole. */
export const fieldOperators: Record<string, FieldOperator> = {
  $set: {
    creates: true,
    prepare: (operand, path) => {
      const value = storableValue(operand, path);
      return () => value;
    },
  },
  $unset: { creates: false, prepare: () => () => undefined },
  $inc: arithmetic('$inc', 'increment', 0, (old, by) => old + by),
  $mul: arithmetic('$mul', 'multiply', 0, (old, by) => old * by),
  $min: extreme(-1),
  $max: extreme(1),
  $bit: { creates: true, prepare: bit },
  $currentDate: { creates: true, prepare: currentDate },
};
