import { storableValue } from '../check-document';
import { isSame } from '../compare-values';
import { QUERY_COMPILER } from '../compile-query';
import { isPlainObject } from '../document';
import { failed, typeName } from '../fail';
import type { Change, FieldOperator } from './change';
import { push } from './push';

function addToSet(operand: unknown, path: string): Change {
  const isMany = isPlainObject(operand) && '$each' in operand;
  if (isPlainObject(operand) && Array.isArray(operand.each) && Object.keys(operand).length === 1) {
    throw failed(
      'local-cloud refuses addToSet({ each: [...] }): this SDK does not translate it; write { $each: [...] }',
    );
  }
  const given = isMany ? operand.$each : [operand];
  if (!Array.isArray(given)) throw failed('The argument to $each in $addToSet must be an array');
  if (isMany && Object.keys(operand).length > 1) throw failed('Found unexpected fields after $each in $addToSet');
  const values = given.map((value: unknown) => storableValue(value, path));
  return (old = []) => {
    if (!Array.isArray(old))
      throw failed(
        `Cannot apply $addToSet to non-array field. Field named '${path}' has non-array type ${typeName(old)}`,
      );
    const list: unknown[] = [...old];
    for (const value of values) if (!list.some((item) => isSame(item, value))) list.push(value);
    return list;
  };
}

function pop(operand: unknown, path: string): Change {
  if (operand !== 1 && operand !== -1) throw failed('$pop expects 1 or -1');
  return (old) => {
    if (old === undefined) return undefined;
    if (!Array.isArray(old)) throw failed(`Path '${path}' contains an element of non-array type '${typeName(old)}'`);
    return operand === 1 ? old.slice(0, -1) : old.slice(1);
  };
}

function removing(operator: string, isGone: (item: unknown) => boolean): Change {
  return (old) => {
    if (old === undefined) return undefined;
    if (!Array.isArray(old)) throw failed(`Cannot apply ${operator} to a non-array value`);
    return old.filter((item: unknown) => !isGone(item));
  };
}

/** What $pull takes out: equal values, texts that match a pattern, objects that match a query, or what meets operators. */
function pullTest(operand: unknown): (item: unknown) => boolean {
  const [first] = isPlainObject(operand) ? Object.keys(operand) : [];
  if (operand instanceof RegExp || (first?.startsWith('$') && !['$and', '$or', '$nor', '$expr'].includes(first))) {
    const test = QUERY_COMPILER.field('item', operand);
    return (item) => test({ item }); // of an item that is an array, one of its elements may meet the condition
  }
  if (!isPlainObject(operand)) return (item) => isSame(item, operand);
  const test = QUERY_COMPILER.query(operand);
  return (item) => isPlainObject(item) && test(item);
}

/** The operators that change an array. */
export const arrayOperators: Record<string, FieldOperator> = {
  $push: { creates: true, prepare: push },
  $addToSet: { creates: true, prepare: addToSet },
  $pop: { creates: false, prepare: pop },
  $pull: { creates: false, prepare: (operand) => removing('$pull', pullTest(operand)) },
  $pullAll: {
    creates: false,
    prepare: (operand) => {
      if (!Array.isArray(operand)) throw failed('$pullAll requires an array argument');
      return removing('$pullAll', (item) => operand.some((gone) => isSame(gone, item)));
    },
  },
};
