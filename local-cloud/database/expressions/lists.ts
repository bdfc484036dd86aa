import { failed } from '../fail';
import { isNothing, namedOperands, needsArray, needsWhole, onValues, untilNothing } from './operands';
import type { ExpressionOperator, ExpressionOperators } from './scope';

/** More elements than this do not fit into one document of 16 MB. */
const LONGEST_RANGE = 2_000_000;

function range(start: unknown, end: unknown, step: unknown = 1): number[] {
  const from = needsWhole('$range', start);
  const to = needsWhole('$range', end);
  const by = needsWhole('$range', step);
  if (by === 0) throw failed('$range requires a non-zero step value');
  if (Math.abs((to - from) / by) > LONGEST_RANGE) throw failed('$range would use too much memory');
  const list: number[] = [];
  for (let value = from; by > 0 ? value < to : value > to; value += by) list.push(value);
  return list;
}

const zip: ExpressionOperator = (operand, compiler) => {
  const given = namedOperands('$zip', operand, ['inputs'], ['useLongestLength', 'defaults']);
  const { useLongestLength = false } = given;
  if (!Array.isArray(given.inputs) || given.inputs.length === 0) throw failed('$zip requires at least one input array');
  if (typeof useLongestLength !== 'boolean') throw failed('useLongestLength must be a bool');
  if (given.defaults !== undefined && !useLongestLength) {
    throw failed('cannot specify defaults unless useLongestLength is true');
  }
  const inputs = given.inputs.map((input: unknown) => compiler.compile(input));
  const defaults = compiler.compile(given.defaults ?? null);
  return (scope) => {
    const arrays = untilNothing(
      inputs.map((input) => input(scope)),
      (list) => needsArray('$zip', list),
    );
    if (!arrays) return null;
    const given = defaults(scope);
    const fill = isNothing(given) ? [] : needsArray('$zip', given);
    if (fill.length > 0 && fill.length !== arrays.length) throw failed('defaults and inputs must have the same length');
    const lengths = arrays.map(({ length }) => length);
    const length = useLongestLength ? Math.max(...lengths) : Math.min(...lengths);
    return Array.from({ length }, (_, at) =>
      arrays.map((list, which) => (at < list.length ? list[at] : (fill[which] ?? null))),
    );
  };
};

export const lists: ExpressionOperators = { $range: onValues('$range', [2, 3], range), $zip: zip };
