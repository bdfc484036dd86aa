import { areComparable, compareValues } from '../compare-values';
import { type Document, isPlainObject } from '../document';
import { compileExpression } from '../expressions/compile';
import { failed } from '../fail';
import { compileGroupFields, summarise } from './group';
import { stageObject } from './spec';
import type { StageCompiler } from './stage';

const COUNT = { count: { $sum: 1 } };

/** The platform takes any constant expression; here it has to be the value itself. */
function checkConstant(option: string, value: unknown): void {
  const isExpression = isPlainObject(value) || (typeof value === 'string' && value.startsWith('$'));
  if (isExpression) throw failed(`the $bucket '${option}' must be constant values on local-cloud`);
}

function boundariesOf(value: unknown): unknown[] {
  if (!Array.isArray(value) || value.length < 2)
    throw failed("The $bucket 'boundaries' field must have at least 2 values");
  for (const boundary of value) checkConstant('boundaries', boundary);
  for (const [at, boundary] of value.slice(1).entries()) {
    if (!areComparable(boundary, value[at]))
      throw failed('All values in the $bucket boundaries must have the same type');
    if (compareValues(value[at], boundary) >= 0)
      throw failed('The $bucket boundaries must be sorted in ascending order');
  }
  return value;
}

function outputOf(stage: string, output: unknown): Document {
  if (output === undefined) return COUNT;
  if (!isPlainObject(output)) throw failed(`The ${stage} 'output' field must be an object`);
  return output;
}

/** A bucket holds what is from its lower boundary on and below the next; only buckets with documents come out. */
export const bucket: StageCompiler = (content, { declared }) => {
  const given = stageObject('$bucket', content, ['groupBy', 'boundaries'], ['default', 'output']);
  const boundaries = boundariesOf(given.boundaries);
  const [low, high] = [boundaries[0], boundaries.at(-1)];
  const hasDefault = given.default !== undefined;
  if (hasDefault) checkConstant('default', given.default);
  if (hasDefault && compareValues(given.default, low) >= 0 && compareValues(given.default, high) < 0) {
    throw failed("The $bucket 'default' field must be less than the lowest boundary or not less than the highest");
  }
  const keyOf = compileExpression(given.groupBy, declared);
  const fields = compileGroupFields(outputOf('$bucket', given.output), declared);
  return (documents, variables) => {
    const buckets = new Map<unknown, Document[]>(boundaries.slice(0, -1).map((boundary) => [boundary, []]));
    const others: Document[] = [];
    for (const root of documents) {
      const value = keyOf({ root, variables }) ?? null;
      const isInside = compareValues(value, low) >= 0 && compareValues(value, high) < 0;
      const start = boundaries.findLast((boundary) => compareValues(boundary, value) <= 0);
      if (!isInside && !hasDefault)
        throw failed('$switch could not find a matching branch for an input, and no default was specified.');
      (isInside ? buckets.get(start) : others)?.push(root);
    }
    return [...buckets, [given.default, others] as const]
      .filter(([, members]) => members.length > 0)
      .map(([_id, members]) => ({ _id, ...summarise(fields, members, variables) }))
      .sort((a, b) => compareValues(a._id, b._id));
  };
};

/** Buckets of about equal size; equal values are never parted. */
export const bucketAuto: StageCompiler = (content, { declared }) => {
  const given = stageObject('$bucketAuto', content, ['groupBy', 'buckets'], ['output']);
  const wanted = given.buckets;
  if (typeof wanted !== 'number' || !Number.isInteger(wanted) || wanted < 1) {
    throw failed("The $bucketAuto 'buckets' field must be a whole number greater than 0");
  }
  const keyOf = compileExpression(given.groupBy, declared);
  const fields = compileGroupFields(outputOf('$bucketAuto', given.output), declared);
  return (documents, variables) => {
    const rows = documents.map((root) => ({ root, value: keyOf({ root, variables }) ?? null }));
    rows.sort((a, b) => compareValues(a.value, b.value));
    const size = Math.max(1, Math.round(rows.length / wanted));
    const parts: (typeof rows)[] = [];
    for (let at = 0; at < rows.length && parts.length < wanted; ) {
      let end = parts.length === wanted - 1 ? rows.length : Math.min(at + size, rows.length);
      while (end < rows.length && compareValues(rows[end]?.value, rows[end - 1]?.value) === 0) end++;
      parts.push(rows.slice(at, end));
      at = end;
    }
    return parts.map((part, at) => {
      const max = (parts[at + 1]?.[0] ?? part.at(-1))?.value;
      const members = part.map(({ root }) => root);
      return { _id: { min: part[0]?.value, max }, ...summarise(fields, members, variables) };
    });
  };
};
