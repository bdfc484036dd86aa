import { storableValue } from '../check-document';
import { compareValues } from '../compare-values';
import { isPlainObject } from '../document';
import { failed, typeName } from '../fail';
import type { Change } from './change';

type Comparison = (left: unknown, right: unknown) => number;

/** What $sort compares of an object: a path that leads through an array names places in it, no fields of its objects. */
function memberOf(item: unknown, path: string): unknown {
  let value = isPlainObject(item) ? item : undefined;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
    value = Object.getOwnPropertyDescriptor(value, name)?.value;
  }
  return value;
}

function comparisonOf(sort: unknown): Comparison {
  if (sort === 1 || sort === -1) return (left, right) => compareValues(left, right) * sort;
  const fields = isPlainObject(sort) ? Object.entries(sort) : [];
  if (fields.length === 0 || fields.some(([, direction]) => direction !== 1 && direction !== -1)) {
    throw failed('The $sort element value must be either 1 or -1, or an object of these');
  }
  return (left, right) => {
    for (const [path, direction] of fields) {
      const order = compareValues(memberOf(left, path), memberOf(right, path)) * Number(direction);
      if (order !== 0) return order;
    }
    return 0;
  };
}

function whole(name: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw failed(`The value for ${name} must be an integer value`);
  return value;
}

/** $push of one value, or of $each with $position, $sort and $slice, in this order. */
export function push(operand: unknown, path: string): Change {
  const isMany = isPlainObject(operand) && '$each' in operand;
  const { $each, $position, $sort, $slice, ...others } = isMany ? operand : { $each: [operand] };
  const [stray] = Object.keys(others);
  if (stray) throw failed(`Unrecognized clause in $push: ${stray}`);
  if (!Array.isArray($each)) throw failed('The argument to $each in $push must be an array');
  const values = $each.map((value: unknown) => storableValue(value, path));
  const place = $position === undefined ? undefined : whole('$position', $position);
  const compare = $sort === undefined ? null : comparisonOf($sort);
  const keep = $slice === undefined ? undefined : whole('$slice', $slice);
  return (old = []) => {
    if (!Array.isArray(old)) throw failed(`The field '${path}' must be an array but is of type ${typeName(old)}`);
    const list: unknown[] = [...old];
    list.splice(place ?? list.length, 0, ...values);
    if (compare) list.sort(compare);
    if (keep === undefined) return list;
    return keep < 0 ? list.slice(keep) : list.slice(0, keep);
  };
}
