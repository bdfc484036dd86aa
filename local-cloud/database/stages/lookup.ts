import { type Document, isPlainObject } from '../document';
import { compileExpression } from '../expressions/compile';
import { fieldOutsideArrays } from '../expressions/field-path';
import { compileVariables } from '../expressions/variables';
import { failed } from '../fail';
import { valueKey } from '../keys';
import { leadingStages } from '../leading-stages';
import { valuesAt } from '../leaves';
import { fieldNames, stageObject, withField } from './spec';
import type { Stage, StageCompiler, StageContext } from './stage';

function text(name: string, value: unknown): string {
  if (typeof value !== 'string') throw failed(`$lookup argument '${name}' must be a string`);
  return value;
}

/** MongoDB's versions differ in what they take of the objects in an array: such a path is refused. */
function localValue(document: Document, names: readonly string[]): unknown {
  for (const at of names.keys()) {
    if (at > 0 && Array.isArray(fieldOutsideArrays(document, names.slice(0, at))))
      throw failed(`local-cloud does not look up by '${names.join('.')}' through an array: unwind it before`);
  }
  return fieldOutsideArrays(document, names);
}

/** The query an index may serve when only texts are looked for; the stage itself looks again. */
const oneOf = (field: string, values: unknown[]): Document | undefined =>
  values.every((value) => typeof value === 'string') ? { [field]: { $in: values } } : undefined;

/** Documents whose foreign field equals the local one, an array on either side counting as its elements; missing equals null. */
function byEquality(content: Document, { documentsOf }: StageContext): Stage {
  const given = stageObject('$lookup', content, ['from', 'as', 'localField', 'foreignField']);
  const as = fieldNames('$lookup', given.as);
  const local = fieldNames('$lookup', given.localField);
  const foreign = fieldNames('$lookup', given.foreignField).join('.');
  const from = text('from', given.from);
  const wantedBy = (document: Document) => {
    const value = localValue(document, local);
    return Array.isArray(value) ? value : [value];
  };
  return (documents) => {
    const others = documentsOf(
      from,
      oneOf(
        foreign,
        documents.flatMap((document) => wantedBy(document)),
      ),
    );
    const holders = new Map<string, number[]>();
    for (const [at, other] of others.entries()) {
      for (const key of new Set(valuesAt(other, foreign).map(valueKey))) {
        const list = holders.get(key);
        if (list) list.push(at);
        else holders.set(key, [at]);
      }
    }
    return documents.map((document) => {
      const places = new Set(wantedBy(document).flatMap((item) => holders.get(valueKey(item)) ?? []));
      const found = [...places].sort((a, b) => a - b).map((at) => others[at]);
      return withField(document, as, found);
    });
  };
}

/** What a leading $match asks of single fields: an index may serve it, and the stage itself looks again at all of it. */
function conditionsOf(match: unknown): Document | undefined {
  if (!isPlainObject(match)) return undefined;
  const fields = Object.entries(match).filter(([name]) => !name.startsWith('$'));
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}

function byPipeline(content: Document, { declared, documentsOf, pipeline }: StageContext): Stage {
  const given = stageObject('$lookup', content, ['from', 'as', 'pipeline'], ['let']);
  if (!Array.isArray(given.pipeline) || !given.pipeline.every(isPlainObject))
    throw failed('$lookup argument pipeline must be an array of stages');
  const as = fieldNames('$lookup', given.as);
  const from = text('from', given.from);
  const compiler = {
    compile: (expression: unknown) => compileExpression(expression, declared),
    declaring: () => compiler,
  };
  const lets = compileVariables(given.let ?? {}, compiler);
  const run = pipeline(given.pipeline, new Set([...declared, ...lets.map(([name]) => name)]));
  // Nothing in it differs from document to document: its head is a query like any other, and read no further than its limit.
  if (lets.length === 0 && declared.size === 0) {
    const { query, order, limit, rest } = leadingStages(given.pipeline);
    const runRest = pipeline(rest, declared);
    return (documents, variables) => {
      if (documents.length === 0) return [];
      const found = runRest(documentsOf(from, query, { order, limit }), variables);
      return documents.map((root) => withField(root, as, found));
    };
  }
  const leading = conditionsOf(given.pipeline[0]?.$match);
  return (documents, variables) => {
    const others = documentsOf(from, leading);
    return documents.map((root) => {
      const values = lets.map(([name, evaluate]) => [name, evaluate({ root, variables })] as const);
      return withField(root, as, run(others, new Map([...variables, ...values])));
    });
  };
}

export const lookup: StageCompiler = (content, context) => {
  if (!isPlainObject(content)) throw failed('the $lookup specification must be an object');
  return 'pipeline' in content ? byPipeline(content, context) : byEquality(content, context);
};
