import type { Demands, Range } from './demands';
import { AFTER_ALL, downwards, nextType, typeOf, valueKey } from './keys';
import type { SecondaryIndex } from './secondary-index';

/** The rows of an index from `from` up to, not including, `to`. */
export interface Span {
  from: string;
  to: string;
  /** How many characters of its keys hold what the query fixes; all rows of the span begin with the same. */
  fixedLength: number;
  /** Of these, what the order of the query asks for: it orders the rows of this span among those of others. */
  orderKey: string;
}

/** More spans than this and a scan is cheaper than the list of them. */
const MOST_SPANS = 1000;

/** The span of one index field for a range, after a prefix of fixed fields. */
function rangeSpan(prefix: string, range: Range, direction: 1 | -1, onlyOneSide: boolean): [string, string] {
  const type = typeOf(range.low ?? range.high);
  // An array matches {$gt: 1, $lt: 5} by two different elements, so only one side may narrow the rows.
  const high = onlyOneSide && range.low !== undefined ? undefined : range.high;
  const lowKey = range.low === undefined ? type : valueKey(range.low);
  const highKey = high === undefined ? null : valueKey(high);
  if (direction === 1) return [prefix + lowKey, prefix + (highKey === null ? nextType(type) : highKey + AFTER_ALL)];
  const from = downwards(highKey ?? type);
  const to = range.low === undefined ? nextType(downwards(type)) : downwards(lowKey) + AFTER_ALL;
  return [prefix + from, prefix + to];
}

/** The spans of the first `fixed` fields' values and of the range after them, or null if they are too many. */
export function spansOf(
  index: SecondaryIndex,
  fixed: number,
  demands: Demands,
  range: Range | null,
  ordered: ReadonlySet<number>,
): Span[] | null {
  let prefixes = [{ key: '', orderKey: '' }];
  for (const [at, field] of index.fields.slice(0, fixed).entries()) {
    const keys = [...new Set((demands.equal.get(field) ?? []).map((value) => index.partOf(at, value)))];
    if (prefixes.length * keys.length > MOST_SPANS) return null;
    prefixes = prefixes.flatMap(({ key, orderKey }) =>
      keys.map((part) => ({ key: key + part, orderKey: ordered.has(at) ? orderKey + part : orderKey })),
    );
  }
  return prefixes.map(({ key, orderKey }) => {
    const [from, to] = range
      ? rangeSpan(key, range, index.directions[fixed] ?? 1, index.holdsArrays(fixed))
      : [key, key + AFTER_ALL];
    return { from, to, fixedLength: key.length, orderKey };
  });
}
