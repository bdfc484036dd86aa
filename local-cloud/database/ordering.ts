import type { Demands } from './demands';
import type { SecondaryIndex } from './secondary-index';

/** The order of a query: field and direction, first field first. */
export type Order = readonly (readonly [field: string, direction: 1 | -1])[];

/** How an index serves an order. */
export interface Ordering {
  isReversed: boolean;
  /** The places of index fields that the query fixes to several values and the order names. */
  named: Set<number>;
}

/** An array stands in an order by its least or its largest element: no order of rows, of which it has one each. */
const namesArray = (index: SecondaryIndex, order: Order): boolean =>
  order.some(([field]) => index.arrayTops.has(field.split('.', 1)[0] as string));

/**
 * How the rows of an index come in the order asked for, or null if they do not. The first `fixed` fields are fixed to
 * one value or several; rows of several values are merged. An array among the fields that the order does not name is no
 * hindrance, as in MongoDB since 3.6: its rows of one document are equal in all that the order compares.
 */
export function orderingOf(index: SecondaryIndex, fixed: number, demands: Demands, order: Order): Ordering | null {
  if (order.length === 0 || namesArray(index, order)) return null;
  const isOneValue = (field: string) => demands.equal.get(field)?.length === 1;
  // What the index does not hold may be an array, which has one value that the query fixes and others that it does not.
  const wanted = order.filter(([field]) => !(isOneValue(field) && index.fields.includes(field)));
  const named = new Set<number>();
  const ways = new Set<number>();
  let met = 0;
  for (const [place, field] of index.fields.entries()) {
    const [name, direction] = wanted[met] ?? [];
    if (name === undefined || direction === undefined) break;
    if (field === name) {
      ways.add(direction * (index.directions[place] ?? 1));
      if (place < fixed) named.add(place);
      met++;
    } else if (place >= fixed && !isOneValue(field)) {
      return null;
    }
  }
  const [last, direction] = wanted[met] ?? [];
  // Rows of equal fields lie in the order of their _id; what an order names after _id decides nothing.
  if (last === '_id' && direction !== undefined && !index.hasOddIds) ways.add(direction);
  else if (last !== undefined) return null;
  return ways.size > 1 ? null : { isReversed: ways.has(-1), named };
}
