import { isPlainObject } from './document';

/** The bounds of one field; either side may be open. */
export interface Range {
  low?: unknown;
  high?: unknown;
}

/** What a query demands of single fields; the rest of it is checked document by document. */
export interface Demands {
  equal: Map<string, unknown[]>;
  ranges: Map<string, Range>;
  /** What the branches of an `$or` demand, of which every matching document meets one. */
  anyOf: Demands[] | null;
  /** True while `equal` says all there is to the query. */
  isComplete: boolean;
}

function isScalar(value: unknown): boolean {
  return value === null || value instanceof Date || ['string', 'number', 'boolean'].includes(typeof value);
}

/**
 * What `$all` asks of an index: its first plain value. MongoDB reads `$all` as that many equalities, of which the keys of one
 * element meet only one; behind a field that is fixed already it takes the first. So whoever asks puts the rarest value first.
 */
function firstOfAll(all: unknown): unknown[] | undefined {
  const first = Array.isArray(all) ? all.find(isScalar) : undefined;
  return first === undefined ? undefined : [first];
}

function addRange(ranges: Map<string, Range>, field: string, side: 'low' | 'high', value: unknown): void {
  if (value === undefined || value === null || !isScalar(value)) return;
  const range = ranges.get(field) ?? {};
  range[side] ??= value;
  ranges.set(field, range);
}

const noDemands = (): Demands => ({ equal: new Map(), ranges: new Map(), anyOf: null, isComplete: true });

/** Collects the demands every matching document meets: the top level and what $and adds to it, and those of the branches of an $or. */
export function demandsOf(query: Record<string, unknown>, demands: Demands = noDemands()): Demands {
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isPlainObject(part)) demandsOf(part, demands);
    }
    if (field === '$or' && Array.isArray(condition) && condition.every(isPlainObject))
      demands.anyOf ??= condition.map((branch) => demandsOf(branch));
    if (field.startsWith('$')) {
      demands.isComplete = false;
      continue;
    }
    if (isScalar(condition)) {
      if (!demands.equal.has(field)) demands.equal.set(field, [condition]);
    } else if (isPlainObject(condition)) {
      const list = condition.$eq !== undefined ? [condition.$eq] : (condition.$in ?? firstOfAll(condition.$all));
      if (Array.isArray(list) && list.every(isScalar) && !demands.equal.has(field)) demands.equal.set(field, list);
      if (!Array.isArray(list) || !list.every(isScalar) || Object.keys(condition).length > 1 || '$all' in condition)
        demands.isComplete = false;
      addRange(demands.ranges, field, 'low', condition.$gte ?? condition.$gt);
      addRange(demands.ranges, field, 'high', condition.$lte ?? condition.$lt);
    } else {
      demands.isComplete = false;
    }
  }
  return demands;
}
