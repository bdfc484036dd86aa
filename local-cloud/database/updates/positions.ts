import { compileField, QUERY_COMPILER } from '../compile-query';
import { type Document, isPlainObject } from '../document';
import { elementTest } from '../elem-match';
import { fieldOf } from '../expressions/field-path';
import { failed } from '../fail';
import { LoneElement } from '../leaves';

type ElementTest = (element: unknown) => boolean;

/** The operators of which MongoDB remembers the element that met them. */
const REMEMBERED = new Set(['$eq', '$gt', '$gte', '$lt', '$lte', '$in', '$mod', '$type', '$regex', '$elemMatch']);

function isOperators(condition: unknown): condition is Document {
  return isPlainObject(condition) && Object.keys(condition)[0]?.startsWith('$') === true;
}

/** Refuses what two elements may meet together, and what a document meets without any element, as $ne. */
function checkCondition(path: string, condition: unknown): void {
  if (!isOperators(condition)) return;
  const names = Object.keys(condition).filter((name) => name !== '$options');
  if (names.length > 1 || !REMEMBERED.has(names[0] ?? ''))
    throw failed(`local-cloud cannot tell which element ${path}.$ means by ${names.join(', ')}`);
}

/** The tests a query makes on the elements of one array, of which the place of the first hit is `$`. */
function testsOn(query: Document, path: string): ElementTest[] {
  return Object.entries(query).flatMap(([name, condition]): ElementTest[] => {
    if (name === '$and' && Array.isArray(condition)) {
      return condition.flatMap((part) => (isPlainObject(part) ? testsOn(part, path) : []));
    }
    if (name.startsWith('$') && JSON.stringify(condition)?.includes(`"${path}`)) {
      throw failed(`local-cloud cannot tell which element ${path}.$ means under ${name}`);
    }
    if (name !== path && !name.startsWith(`${path}.`)) return [];
    checkCondition(path, condition);
    if (name === path) {
      const isElemMatch = isPlainObject(condition) && '$elemMatch' in condition;
      if (isElemMatch) return [elementTest(condition.$elemMatch, QUERY_COMPILER)];
      const test = compileField('', condition);
      return [(element) => test(new LoneElement(element))];
    }
    const test = compileField(name.slice(path.length + 1), condition);
    return [(element) => isPlainObject(element) && test(element)];
  });
}

/** Finds the place `$` stands for in a path such as `list.$.done`, from the query that found the document. */
export function positionOf(query: Document, path: string): (document: Document) => number {
  const tests = testsOn(query, path);
  // MongoDB itself does not say which element is meant once several conditions look at one array.
  if (tests.length > 1)
    throw failed(`several conditions on ${path}: write one $elemMatch, so that ${path}.$ is unique`);
  const [test] = tests;
  return (document) => {
    const list = fieldOf(document, path.split('.'));
    const place = test && Array.isArray(list) ? list.findIndex(test) : -1;
    if (place < 0) throw failed('The positional operator did not find the match needed from the query.');
    return place;
  };
}
