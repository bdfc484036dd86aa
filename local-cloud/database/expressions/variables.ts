import { isPlainObject } from '../document';
import { failed } from '../fail';
import { isNothing, isTruthy, namedOperands, needsArray } from './operands';
import {
  type Compiler,
  type Evaluate,
  type ExpressionOperator,
  type ExpressionOperators,
  withVariables,
} from './scope';

/** Users may only name variables with a small first letter. */
function checkedName(name: unknown): string {
  if (typeof name !== 'string' || !/^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/.test(name)) {
    throw failed(`'${String(name)}' is not a valid name for a user variable`);
  }
  return name;
}

/** Compiles the variables of $let and $lookup. */
export function compileVariables(vars: unknown, compiler: Compiler): [string, Evaluate][] {
  if (!isPlainObject(vars)) throw failed('variables must be given as an object');
  return Object.entries(vars).map(([name, value]) => [checkedName(name), compiler.compile(value)]);
}

const letOperator: ExpressionOperator = (operand, compiler) => {
  const { vars, in: body } = namedOperands('$let', operand, ['vars', 'in']);
  const variables = compileVariables(vars, compiler);
  const evaluate = compiler.declaring(variables.map(([name]) => name)).compile(body);
  return (scope) =>
    evaluate(
      withVariables(
        scope,
        variables.map(([name, value]) => [name, value(scope)] as const),
      ),
    );
};

/** What $map and $filter share: a list, the name of its element, and an expression on it. */
function overElements(
  name: string,
  body: 'in' | 'cond',
  work: (list: unknown[], evaluate: (element: unknown) => unknown) => unknown,
): ExpressionOperator {
  return (operand, compiler) => {
    const given = namedOperands(name, operand, ['input', body], ['as']);
    const element = given.as === undefined ? 'this' : checkedName(given.as);
    const input = compiler.compile(given.input);
    const inner = compiler.declaring([element]).compile(given[body]);
    return (scope) => {
      const list = input(scope);
      if (isNothing(list)) return null;
      return work(needsArray(name, list), (value) => inner(withVariables(scope, [[element, value]])));
    };
  };
}

const reduce: ExpressionOperator = (operand, compiler) => {
  const given = namedOperands('$reduce', operand, ['input', 'initialValue', 'in']);
  const input = compiler.compile(given.input);
  const initial = compiler.compile(given.initialValue);
  const step = compiler.declaring(['this', 'value']).compile(given.in);
  return (scope) => {
    const list = input(scope);
    if (isNothing(list)) return null;
    return needsArray('$reduce', list).reduce(
      (value, element) => step(withVariables(scope, [['this', element] as const, ['value', value] as const])),
      initial(scope),
    );
  };
};

export const variableOperators: ExpressionOperators = {
  $let: letOperator,
  $map: overElements('$map', 'in', (list, evaluate) => list.map((element) => evaluate(element) ?? null)),
  $filter: overElements('$filter', 'cond', (list, evaluate) => list.filter((element) => isTruthy(evaluate(element)))),
  $reduce: reduce,
};
