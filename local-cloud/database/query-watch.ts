import type { Order } from './ordering';

/** What one query cost, as `explain` tells it. */
export interface ExplainLine {
  collection: string;
  action: string;
  /** The index that served it, `_id_` for reads by _id, null for a scan of the collection. */
  index: string | null;
  examined: number;
  returned: number;
  ms: number;
}

/** What a query did, for whoever watches. */
export interface Look extends Omit<ExplainLine, 'action'> {
  query: object;
  order: Order;
}

/** A scan of more documents than this is worth a sentence. */
export const SCAN_WARNING = 1000;

/** Names of fields may be data; after so many shapes nothing new is said. */
const SHAPES_REMEMBERED = 1000;

/** The names a query uses, without the values: queries of one shape need the same index. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((item) => JSON.stringify(shapeOf(item))))].sort();
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof RegExp) return 0;
  return Object.entries(value).map(([name, member]) => [name, shapeOf(member)]);
}

function namesOf(query: object): string {
  const names = Object.entries(query).flatMap(([name, member]: [string, unknown]) =>
    name.startsWith('$') && Array.isArray(member)
      ? member.map((part) => namesOf(typeof part === 'object' && part !== null ? part : {}))
      : name,
  );
  return [...new Set(names)].filter(Boolean).join(', ');
}

/** Tells what served each query, and warns once of each shape of query that read a large collection whole. */
export class QueryWatch {
  private readonly warned = new Set<string>();

  constructor(
    private readonly warn: (sentence: string) => void,
    private readonly explain?: (line: ExplainLine) => void,
  ) {}

  of(action: string): (look: Look) => void {
    return (look) => {
      const { query, order, ...costs } = look;
      this.explain?.({ ...costs, action });
      if (look.index !== null || look.examined <= SCAN_WARNING) return;
      const shape = JSON.stringify([look.collection, shapeOf(query), order]);
      if (this.warned.has(shape) || this.warned.size >= SHAPES_REMEMBERED) return;
      this.warned.add(shape);
      const by = namesOf(query) ? ` for ${namesOf(query)}` : '';
      const sorted = order.length > 0 ? `, ordered by ${order.map(([field]) => field).join(', ')}` : '';
      this.warn(`${action} examined ${look.examined} documents of ${look.collection} without an index${by}${sorted}.`);
    };
  }
}
