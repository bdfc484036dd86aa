import { type Document, isPlainObject } from './document';
import type { Order } from './ordering';

/** The stages at the head of a pipeline that are a query with an order and a limit, and those that are left. */
export interface LeadingStages {
  query: Document;
  order: Order;
  limit: number;
  rest: readonly Document[];
}

/**
 * Splits off a leading $match, the $sort after it and the $limit after that: an index may serve them as it serves a query, and
 * nothing is read beyond the limit. As MongoDB does. The stages must have been compiled: of wrong ones nothing is known.
 */
export function leadingStages(stages: readonly Document[]): LeadingStages {
  const rest = [...stages];
  const take = (name: string): unknown => (rest[0] && name in rest[0] ? rest.shift()?.[name] : undefined);
  const query = take('$match');
  const order = take('$sort');
  const limit = take('$limit');
  return {
    query: isPlainObject(query) ? query : {},
    order: isPlainObject(order) ? Object.entries(order).map(([field, way]) => [field, way === 1 ? 1 : -1]) : [],
    limit: typeof limit === 'number' ? limit : Number.POSITIVE_INFINITY,
    rest,
  };
}
