import { compileQuery } from '../compile-query';
import { type Document, isPlainObject } from '../document';
import { compileExpression } from '../expressions/compile';
import { fieldOutsideArrays } from '../expressions/field-path';
import { failed, typeName } from '../fail';
import { usesNear } from '../geo/uses-near';
import { sortByOrder } from '../sort-by-order';
import { fieldNames, stageObject, withField } from './spec';
import type { StageCompiler } from './stage';

export const match: StageCompiler = (content, { declared }) => {
  if (!isPlainObject(content)) throw failed('the match filter must be an expression in an object');
  if (usesNear(content)) throw failed('$geoNear, $near, and $nearSphere are not allowed in this context');
  const test = compileQuery(content, declared);
  return (documents, variables) => documents.filter((document) => test(document, variables));
};

function wholeFrom(stage: string, least: number, content: unknown): number {
  if (typeof content !== 'number' || !Number.isInteger(content) || content < least) {
    throw failed(
      `invalid argument to ${stage} stage: expected a whole number from ${least}, found ${JSON.stringify(content)}`,
    );
  }
  return content;
}

export const limit: StageCompiler = (content) => {
  const count = wholeFrom('$limit', 1, content);
  return (documents) => documents.slice(0, count);
};

export const skip: StageCompiler = (content) => {
  const count = wholeFrom('$skip', 0, content);
  return (documents) => documents.slice(count);
};

export const sort: StageCompiler = (content) => {
  const order = Object.entries(isPlainObject(content) ? content : {});
  if (order.length === 0) throw failed('$sort stage must have at least one sort key');
  const keys = order.map(([field, direction]): [string, 1 | -1] => {
    fieldNames('$sort', field);
    if (direction !== 1 && direction !== -1)
      throw failed('$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    return [field, direction];
  });
  return (documents) => sortByOrder(documents, (document) => document, keys);
};

export const count: StageCompiler = (content) => {
  if (typeof content !== 'string' || content === '') throw failed('the count field must be a non-empty string');
  if (/^\$|[.\0]/.test(content) || content === '__proto__')
    throw failed("the count field cannot be a $-prefixed path or contain '.'");
  return (documents) => (documents.length === 0 ? [] : [{ [content]: documents.length }]);
};

export const replaceRoot: StageCompiler = (content, { declared }) => {
  const { newRoot } = stageObject('$replaceRoot', content, ['newRoot']);
  const evaluate = compileExpression(newRoot, declared);
  return (documents, variables) =>
    documents.map((root) => {
      const value = evaluate({ root, variables });
      if (!isPlainObject(value)) {
        throw failed(
          `'newRoot' expression must evaluate to an object, but resulting value was of type: ${typeName(value)}`,
        );
      }
      return value;
    });
};

export const sample: StageCompiler = (content) => {
  const { size } = stageObject('$sample', content, ['size']);
  if (typeof size !== 'number' || !(size >= 0)) throw failed('size argument to $sample must not be negative');
  return (documents) => {
    const rest = [...documents];
    const taken: Document[] = [];
    while (taken.length < Math.trunc(size) && rest.length > 0) {
      taken.push(...rest.splice(Math.floor(Math.random() * rest.length), 1));
    }
    return taken;
  };
};

export const unwind: StageCompiler = (content) => {
  const given = stageObject(
    '$unwind',
    typeof content === 'string' ? { path: content } : content,
    ['path'],
    ['includeArrayIndex', 'preserveNullAndEmptyArrays'],
  );
  const { path, includeArrayIndex: place, preserveNullAndEmptyArrays: keeps = false } = given;
  if (typeof path !== 'string' || !path.startsWith('$'))
    throw failed('path option to $unwind stage should be prefixed with a $');
  if (typeof keeps !== 'boolean')
    throw failed('expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage');
  const names = fieldNames('$unwind', path.slice(1));
  const placeNames = place === undefined ? null : fieldNames('$unwind', place);
  const placed = (document: Document, at: number | null) =>
    placeNames ? withField(document, placeNames, at) : document;
  return (documents) =>
    documents.flatMap((document) => {
      const value = fieldOutsideArrays(document, names);
      if (Array.isArray(value) && value.length > 0)
        return value.map((item, at) => placed(withField(document, names, item), at));
      if (!Array.isArray(value) && value !== null && value !== undefined) return [placed(document, null)];
      if (!keeps) return [];
      return [placed(Array.isArray(value) ? withField(document, names, undefined) : document, null)];
    });
};
