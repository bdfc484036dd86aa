/** Values of `$$name`, by name. */
export type Variables = ReadonlyMap<string, unknown>;

/** What an expression is evaluated in; a missing value is undefined. */
export interface Scope {
  root: unknown;
  variables: Variables;
}

export type Evaluate = (scope: Scope) => unknown;

/** Compiles the operands of an operator; `declaring` adds names of variables that may be used below. */
export interface Compiler {
  compile(expression: unknown): Evaluate;
  declaring(names: readonly string[]): Compiler;
}

/** An expression operator: checks its operand once and returns what evaluates it. */
export type ExpressionOperator = (operand: unknown, compiler: Compiler) => Evaluate;
export type ExpressionOperators = Record<string, ExpressionOperator>;

export const NO_VARIABLES: Variables = new Map();

export function withVariables(scope: Scope, values: Iterable<readonly [string, unknown]>): Scope {
  return { root: scope.root, variables: new Map([...scope.variables, ...values]) };
}
