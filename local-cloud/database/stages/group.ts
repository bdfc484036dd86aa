import { type Document, isPlainObject } from '../document';
import { compileExpression } from '../expressions/compile';
import { mergeObjects } from '../expressions/objects';
import type { Evaluate, Variables } from '../expressions/scope';
import { SUMMARIES } from '../expressions/summaries';
import { failed } from '../fail';
import { valueKey } from '../keys';
import type { StageCompiler } from './stage';

type Summary = (values: readonly unknown[]) => unknown;

const isThere = (value: unknown) => value !== undefined;

/** What $group makes of the values of one group. */
const ACCUMULATORS = new Map<string, Summary>(
  Object.entries({
    ...SUMMARIES,
    $first: (values) => values[0] ?? null,
    $last: (values) => values.at(-1) ?? null,
    $push: (values) => values.filter(isThere),
    $addToSet: (values) => [...new Map(values.filter(isThere).map((value) => [valueKey(value), value])).values()],
    $mergeObjects: (values) => mergeObjects(...values),
  } satisfies Record<string, Summary>),
);

/** A field of a group: an accumulator and what it is given of each document. */
export interface GroupField {
  name: string;
  summary: Summary;
  evaluate: Evaluate;
}

export function compileGroupFields(fields: Document, declared: ReadonlySet<string>): GroupField[] {
  return Object.entries(fields).map(([name, content]) => {
    if (name.includes('.') || name.startsWith('$') || name === '__proto__')
      throw failed(`The field name '${name}' cannot be used in a group`);
    const entries = isPlainObject(content) ? Object.entries(content) : [];
    const [entry] = entries;
    if (!entry || entries.length !== 1) throw failed(`The field '${name}' must be an accumulator object`);
    const [operator, operand] = entry;
    const summary = ACCUMULATORS.get(operator);
    if (!summary) throw failed(`unknown group operator '${operator}' (local-cloud does not know it)`);
    if (Array.isArray(operand)) throw failed(`The ${operator} accumulator is a unary operator`);
    return { name, summary, evaluate: compileExpression(operand, declared) };
  });
}

/** The fields of one group after its _id. */
export function summarise(
  fields: readonly GroupField[],
  documents: readonly Document[],
  variables: Variables,
): Document {
  const result: Document = {};
  for (const { name, summary, evaluate } of fields) {
    result[name] = summary(documents.map((root) => evaluate({ root, variables })));
  }
  return result;
}

/** Groups come in the order of their first documents; a missing _id and null are one group. */
export const group: StageCompiler = (content, { declared }) => {
  if (!isPlainObject(content)) throw failed("a group's fields must be specified in an object");
  if (!('_id' in content)) throw failed('a group specification must include an _id');
  const { _id, ...rest } = content;
  const keyOf = compileExpression(_id, declared);
  const fields = compileGroupFields(rest, declared);
  return (documents, variables) => {
    const groups = new Map<string, { _id: unknown; members: Document[] }>();
    for (const root of documents) {
      const value = keyOf({ root, variables }) ?? null;
      const key = valueKey(value);
      const found = groups.get(key);
      if (found) found.members.push(root);
      else groups.set(key, { _id: value, members: [root] });
    }
    return [...groups.values()].map(({ _id, members }) => ({ _id, ...summarise(fields, members, variables) }));
  };
};

export const sortByCount: StageCompiler = (content, context) => {
  const isExpression = (typeof content === 'string' && content.startsWith('$')) || isPlainObject(content);
  if (!isExpression)
    throw failed('the sortByCount field must be defined as a $-prefixed path or an expression inside an object');
  const grouped = group({ _id: content, count: { $sum: 1 } }, context);
  return (documents, variables) => [...grouped(documents, variables)].sort((a, b) => Number(b.count) - Number(a.count));
};
