import { compareValues } from '../compare-values';
import { isNothing } from './operands';
import type { ExpressionOperator, ExpressionOperators } from './scope';
import { sumOf } from './sum';

const numbersOf = (values: readonly unknown[]) => values.filter((value): value is number => typeof value === 'number');

function deviation(values: readonly unknown[], freedom: 0 | 1): number | null {
  let count = 0;
  let mean = 0;
  let squares = 0; // Welford's way, as MongoDB's
  for (const value of numbersOf(values)) {
    count++;
    const delta = value - mean;
    mean += delta / count;
    squares += delta * (value - mean);
  }
  return count - freedom > 0 ? Math.sqrt(squares / (count - freedom)) : null;
}

function extreme(values: readonly unknown[], direction: 1 | -1): unknown {
  let best: unknown = null;
  for (const value of values) {
    if (isNothing(value)) continue;
    if (best === null || compareValues(value, best) * direction > 0) best = value;
  }
  return best;
}

/** What $group and, on lists, expressions make of many values; what is no number does not count in sums. */
export const SUMMARIES: Record<string, (values: readonly unknown[]) => unknown> = {
  $sum: (values) => sumOf(numbersOf(values)),
  $avg: (values) => {
    const numbers = numbersOf(values);
    return numbers.length === 0 ? null : sumOf(numbers) / numbers.length;
  },
  $max: (values) => extreme(values, 1),
  $min: (values) => extreme(values, -1),
  $stdDevPop: (values) => deviation(values, 0),
  $stdDevSamp: (values) => deviation(values, 1),
};

/** As an expression: one operand that is a list counts as its elements. */
function onList(summary: (values: readonly unknown[]) => unknown): ExpressionOperator {
  return (operand, compiler) => {
    const list = Array.isArray(operand) ? operand : [operand];
    const evaluates = list.map((item: unknown) => compiler.compile(item));
    return (scope) => {
      const values = evaluates.map((evaluate) => evaluate(scope));
      const [only] = values;
      return summary(values.length === 1 && Array.isArray(only) ? only : values);
    };
  };
}

export const summaries: ExpressionOperators = Object.fromEntries(
  Object.entries(SUMMARIES).map(([name, summary]) => [name, onList(summary)]),
);
