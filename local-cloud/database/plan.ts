import type { Collection } from './collection';
import { isPlainObject } from './document';
import { AFTER_ALL, typeSpan, valueKey } from './keys';
import type { SecondaryIndex } from './secondary-index';

/** The order of a query: field and direction, first field first. */
export type Order = readonly (readonly [field: string, direction: 1 | -1])[];

interface Range {
  low?: unknown;
  high?: unknown;
}

/** What a query demands of single fields; the rest of it is checked document by document. */
export interface Demands {
  equal: Map<string, unknown[]>;
  ranges: Map<string, Range>;
}

/** Which rows of which index to read, and whether they come in the order asked for. */
export interface Plan {
  index: SecondaryIndex;
  spans: [from: string, to: string][];
  isOrdered: boolean;
  isReversed: boolean;
}

/** More spans than this and a scan is cheaper than the list of them. */
const MOST_SPANS = 1000;

function isScalar(value: unknown): boolean {
  return value === null || value instanceof Date || ['string', 'number', 'boolean'].includes(typeof value);
}

function addRange(ranges: Map<string, Range>, field: string, side: 'low' | 'high', value: unknown): void {
  if (value === undefined || value === null || !isScalar(value)) return;
  const range = ranges.get(field) ?? {};
  range[side] ??= value;
  ranges.set(field, range);
}

/** Collects the demands every matching document meets: the top level and what $and adds to it. */
export function demandsOf(
  query: Record<string, unknown>,
  demands: Demands = { equal: new Map(), ranges: new Map() },
): Demands {
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isPlainObject(part)) demandsOf(part, demands);
    }
    if (field.startsWith('$')) continue;
    if (isScalar(condition)) {
      if (!demands.equal.has(field)) demands.equal.set(field, [condition]);
    } else if (isPlainObject(condition)) {
      const list = condition.$eq !== undefined ? [condition.$eq] : condition.$in;
      if (Array.isArray(list) && list.every(isScalar) && !demands.equal.has(field)) demands.equal.set(field, list);
      addRange(demands.ranges, field, 'low', condition.$gte ?? condition.$gt);
      addRange(demands.ranges, field, 'high', condition.$lte ?? condition.$lt);
    }
  }
  return demands;
}

/** The span of one index field for a range, after a prefix of fixed fields. */
function rangeSpan(prefix: string, range: Range, onlyOneSide: boolean): [string, string] {
  const [typeStart, typeEnd] = typeSpan(range.low ?? range.high);
  const from = range.low === undefined ? typeStart : valueKey(range.low);
  // An array matches {$gt: 1, $lt: 5} by two different elements, so only one side may narrow the rows.
  const useHigh = range.high !== undefined && !(onlyOneSide && range.low !== undefined);
  return [prefix + from, prefix + (useHigh ? valueKey(range.high) + AFTER_ALL : typeEnd)];
}

function ordersAs(
  index: SecondaryIndex,
  fixed: number,
  demands: Demands,
  order: Order,
): 'no' | 'upwards' | 'downwards' {
  if (order.length === 0 || index.hasArrays) return 'no';
  const rest = order.filter(([field]) => demands.equal.get(field)?.length !== 1);
  if (!rest.every(([field], at) => index.fields[fixed + at] === field)) return 'no';
  const directions = new Set(rest.map(([, direction]) => direction));
  if (directions.size > 1) return 'no';
  return directions.has(-1) ? 'downwards' : 'upwards';
}

function planFor(index: SecondaryIndex, demands: Demands, order: Order): { plan: Plan; score: number } | null {
  let fixed = 0;
  while (fixed < index.fields.length && demands.equal.has(index.fields[fixed] as string)) fixed++;
  const nextField = index.fields[fixed];
  const range = nextField === undefined ? undefined : demands.ranges.get(nextField);
  const direction = ordersAs(index, fixed, demands, order);
  if (fixed === 0 && !range && direction === 'no') return null;

  let prefixes = [''];
  for (const field of index.fields.slice(0, fixed)) {
    const keys = [...new Set((demands.equal.get(field) ?? []).map(valueKey))];
    prefixes = prefixes.flatMap((prefix) => keys.map((key) => prefix + key));
    if (prefixes.length > MOST_SPANS) return null;
  }
  const spans = prefixes.map((prefix): [string, string] =>
    range ? rangeSpan(prefix, range, index.hasArrays) : [prefix, prefix + AFTER_ALL],
  );
  const isOrdered = direction !== 'no' && spans.length <= 1;
  const score = fixed * 10 + (range ? 4 : 0) + (isOrdered ? 3 : 0);
  return { plan: { index, spans, isOrdered, isReversed: direction === 'downwards' }, score };
}

/** The most selective index for these demands, or null for a scan of the collection. */
export function choosePlan(collection: Collection, demands: Demands, order: Order): Plan | null {
  let best: { plan: Plan; score: number } | null = null;
  for (const index of collection.indexes) {
    const candidate = planFor(index, demands, order);
    if (candidate && (!best || candidate.score > best.score)) best = candidate;
  }
  return best?.plan ?? null;
}
