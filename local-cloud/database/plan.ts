import type { Collection } from './collection';
import type { Demands } from './demands';
import { type Order, orderingOf } from './ordering';
import type { SecondaryIndex } from './secondary-index';
import { type Span, spansOf } from './spans';

/** Which rows of which index to read, and whether they come in the order asked for. */
export interface Plan {
  index: SecondaryIndex;
  spans: Span[];
  isOrdered: boolean;
  isReversed: boolean;
  /** True if the rows are those of the documents that match and of no others. */
  isExact: boolean;
}

/** Each of the spans of a merge is opened even if the first rows of one would do: with more, sorting is cheaper. */
const MOST_MERGED = 100;
/** A collection of up to so many documents is sorted by _id as fast as an index of _id is made. */
const WORTH_AN_ID_INDEX = 1000;

interface Scored {
  plan: Plan;
  score: number;
}

function isFixed(index: SecondaryIndex, at: number, demands: Demands): boolean {
  const values = demands.equal.get(index.fields[at] ?? '');
  if (!values || !index.narrowsFurther(at)) return false;
  return !(index.hasArrays && index.hasPlaces(at) && values.includes(null));
}

function planFor(index: SecondaryIndex, demands: Demands, order: Order): Scored | null {
  let fixed = 0;
  while (fixed < index.fields.length && isFixed(index, fixed, demands)) fixed++;
  const nextField = index.fields[fixed];
  const range = nextField === undefined ? undefined : demands.ranges.get(nextField);
  const hasRange = range !== undefined && index.narrowsFurther(fixed);
  const ordering = orderingOf(index, fixed, demands, order);
  if (fixed === 0 && !hasRange && !ordering) return null;
  const spans = spansOf(index, fixed, demands, hasRange ? range : null, ordering?.named ?? new Set());
  if (!spans) return null;
  const isOrdered = ordering !== null && spans.length <= MOST_MERGED;
  if (fixed === 0 && !hasRange && !isOrdered) return null;
  const score = fixed * 10 + (hasRange ? 4 : 0) + (isOrdered ? 3 : 0);
  // A row of an array stands for one of its elements only.
  const isExact = demands.isComplete && demands.equal.size === fixed && !index.hasArrays;
  return { plan: { index, spans, isOrdered, isReversed: ordering?.isReversed ?? false, isExact }, score };
}

function asksForIdOrder(demands: Demands, order: Order): boolean {
  return demands.ranges.has('_id') || order[0]?.[0] === '_id';
}

/** The most selective index for these demands, or null for a scan of the collection. */
export function choosePlan(collection: Collection, demands: Demands, order: Order): Plan | null {
  let best: Scored | null = null;
  for (const index of collection.indexes) {
    const candidate = planFor(index, demands, order);
    if (candidate && (!best || candidate.score > best.score)) best = candidate;
  }
  if (!best && collection.documents.size > WORTH_AN_ID_INDEX && asksForIdOrder(demands, order)) {
    best = planFor(collection.addIdIndex(), demands, order);
  }
  return best?.plan ?? null;
}
