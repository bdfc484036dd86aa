import { type Document, isPlainObject } from './document';
import { compileExpression } from './expressions/compile';
import { isTruthy } from './expressions/operands';
import { NO_VARIABLES } from './expressions/scope';
import { failed } from './fail';
import { usesNear } from './geo/uses-near';
import { queryOperators } from './query-operators';
import type { DocumentTest, QueryCompiler, QueryTest } from './query-test';

function patternOf(condition: Document): RegExp {
  const { $regex, $options = '' } = condition;
  if ($regex instanceof RegExp) return $options === '' ? $regex : new RegExp($regex.source, String($options));
  if (typeof $regex !== 'string' || typeof $options !== 'string') throw failed('$regex has to be a string');
  if (/[^imsu]/.test($options)) throw failed(`invalid flag in regex options: ${$options}`);
  try {
    return new RegExp($regex, $options);
  } catch (error) {
    throw failed(`Regular expression is invalid: ${(error as Error).message}`);
  }
}

function refuseNear(operand: unknown): void {
  if (usesNear(operand)) throw failed('geo $near must be top-level expr');
}

function negation(path: string, operand: unknown): DocumentTest {
  refuseNear(operand);
  const isUsable = operand instanceof RegExp || (isPlainObject(operand) && isOperators(operand));
  if (!isUsable) throw failed('$not needs a regex or a document');
  const test = compileField(path, operand);
  return (document) => !test(document);
}

function isOperators(condition: Document): boolean {
  return Object.keys(condition)[0]?.startsWith('$') === true;
}

/** Compiles what a query demands of one path: a value, a pattern, or operators. */
export function compileField(path: string, condition: unknown): DocumentTest {
  const operator = (name: string, operand: unknown): DocumentTest => {
    const known = queryOperators.get(name);
    if (!known) throw failed(`unknown operator: ${name} (local-cloud does not know it)`);
    return known(path, operand, QUERY_COMPILER);
  };
  if (condition instanceof RegExp) return operator('$regex', condition);
  if (!isPlainObject(condition) || !isOperators(condition)) return operator('$eq', condition);
  const tests = Object.entries(condition).flatMap(([name, operand]) => {
    if (name === '$options' && '$regex' in condition) return [];
    if (name === '$not') return [negation(path, operand)];
    return [operator(name, name === '$regex' ? patternOf(condition) : operand)];
  });
  return tests.length === 1 ? (tests[0] as DocumentTest) : (document) => tests.every((test) => test(document));
}

/** The variables that an $expr may use, or null where none may stand. */
type Declared = ReadonlySet<string> | null;

function branches(name: string, operand: unknown, declared: Declared): QueryTest[] {
  if (!Array.isArray(operand) || operand.length === 0) throw failed(`${name} must be a nonempty array`);
  return operand.map((part: unknown) => {
    if (!isPlainObject(part)) throw failed(`${name} entries need to be full objects`);
    return compileParts(part, declared);
  });
}

function compileTop(name: string, operand: unknown, declared: Declared): QueryTest {
  if (!name.startsWith('$')) return compileField(name, operand);
  switch (name) {
    case '$and':
    case '$or':
    case '$nor': {
      if (name !== '$and') refuseNear(operand);
      const tests = branches(name, operand, declared);
      if (name === '$and') return (document, variables) => tests.every((test) => test(document, variables));
      const any: QueryTest = (document, variables) => tests.some((test) => test(document, variables));
      return name === '$or' ? any : (document, variables) => !any(document, variables);
    }
    case '$expr': {
      if (!declared) throw failed('$expr can only be applied to the top-level document');
      const evaluate = compileExpression(operand, declared);
      return (document, variables = NO_VARIABLES) => isTruthy(evaluate({ root: document, variables }));
    }
    default:
      throw failed(`unknown top level operator: ${name} (local-cloud does not know it)`);
  }
}

function compileParts(query: Document, declared: Declared): QueryTest {
  const tests = Object.entries(query).map(([name, operand]) => compileTop(name, operand, declared));
  if (tests.length === 1) return tests[0] as QueryTest;
  return (document, variables) => tests.every((test) => test(document, variables));
}

/** Compiles a whole query; what it demands wrongly is refused here, even of an empty collection. */
export function compileQuery(query: Document, declared: ReadonlySet<string> = new Set()): QueryTest {
  return compileParts(query, declared);
}

/** What the operators compile the queries inside them with, which look at one element of an array. */
export const QUERY_COMPILER: QueryCompiler = {
  field: (path, condition) => {
    refuseNear(condition);
    return compileField(path, condition);
  },
  query: (query) => {
    refuseNear(query);
    return compileParts(query, null);
  },
};
