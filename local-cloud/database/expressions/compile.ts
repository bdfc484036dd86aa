import { isPlainObject } from '../document';
import { failed } from '../fail';
import { arithmetic } from './arithmetic';
import { arrays } from './arrays';
import { dateOperators } from './dates';
import { fieldOf } from './field-path';
import { lists } from './lists';
import { logic } from './logic';
import { objects } from './objects';
import type { Compiler, Evaluate, ExpressionOperator, ExpressionOperators } from './scope';
import { sets } from './sets';
import { strings } from './strings';
import { summaries } from './summaries';
import { variableOperators } from './variables';

const OPERATORS = new Map<string, ExpressionOperator>(
  Object.entries({
    ...arithmetic,
    ...arrays,
    ...dateOperators,
    ...lists,
    ...logic,
    ...objects,
    ...sets,
    ...strings,
    ...summaries,
    ...variableOperators,
    $literal: (operand: unknown) => () => operand,
  } satisfies ExpressionOperators),
);

function compileText(text: string, declared: ReadonlySet<string>): Evaluate {
  if (!text.startsWith('$')) return () => text;
  if (!text.startsWith('$$')) {
    const names = pathNames(text.slice(1));
    return ({ root }) => fieldOf(root, names);
  }
  const [variable = '', ...names] = pathNames(text.slice(2));
  if (variable === 'ROOT' || variable === 'CURRENT') return ({ root }) => fieldOf(root, names);
  if (variable === 'REMOVE') return () => undefined;
  if (!declared.has(variable)) throw failed(`Use of undefined variable: ${variable}`);
  return ({ variables }) => fieldOf(variables.get(variable), names);
}

function pathNames(path: string): string[] {
  const names = path.split('.');
  if (names.includes('')) throw failed(`FieldPath field names may not be empty: '${path}'`);
  if (names.some((name) => name.startsWith('$')))
    throw failed(`FieldPath field names may not start with '$': '${path}'`);
  return names;
}

function compileObject(expression: Record<string, unknown>, compiler: Compiler): Evaluate {
  const entries = Object.entries(expression);
  const [first] = entries;
  if (first?.[0].startsWith('$')) {
    if (entries.length > 1) throw failed('an expression specification must contain exactly one field');
    const operator = OPERATORS.get(first[0]);
    if (!operator) throw failed(`Unrecognized expression '${first[0]}' (local-cloud does not know it)`);
    return operator(first[1], compiler);
  }
  const members = entries.map(([name, member]): [string, Evaluate] => {
    if (name.startsWith('$') || name.includes('.')) throw failed(`'${name}' is not a field name of an expression`);
    return [name, compiler.compile(member)];
  });
  return (scope) => {
    const result: Record<string, unknown> = {};
    for (const [name, evaluate] of members) {
      const value = evaluate(scope);
      if (value !== undefined) result[name] = value;
    }
    return result;
  };
}

/** Compiles an expression of an aggregate; `declared` are the variables it may use. */
export function compileExpression(expression: unknown, declared: ReadonlySet<string> = new Set()): Evaluate {
  const compiler = compilerOf(declared);
  if (typeof expression === 'string') return compileText(expression, declared);
  if (Array.isArray(expression)) {
    const items = expression.map((item) => compiler.compile(item));
    return (scope) => items.map((evaluate) => evaluate(scope) ?? null);
  }
  if (isPlainObject(expression)) return compileObject(expression, compiler);
  return () => expression;
}

function compilerOf(declared: ReadonlySet<string>): Compiler {
  return {
    compile: (inner) => compileExpression(inner, declared),
    declaring: (names) => compilerOf(new Set([...declared, ...names])),
  };
}
