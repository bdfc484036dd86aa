import type { Params } from '@types_/core/result';
import type * as z from '@types_/core/zod';

const PROBLEMS = {
  string: { too_small: 'too-short', too_big: 'too-long' },
  array: { too_small: 'too-few', too_big: 'too-many' },
} as const;

/** A field's name may come from outside: no longer than this is repeated. */
const LONGEST_FIELD = 60;

const fieldOf = (path: readonly PropertyKey[]): string =>
  path
    .filter((part) => part !== 'say')
    .join('.')
    .slice(0, LONGEST_FIELD);

/**
 * The first thing wrong with an input, as params of INPUT_INVALID: field, problem, and the limit where there is one.
 * Tells a missing value from one of a wrong type only when the input was parsed with `reportInput`.
 */
export function problemOf(error: z.core.$ZodError): Params {
  const issue = error.issues[0];
  if (!issue) return { field: '', problem: 'wrong-value' };
  const field = fieldOf(issue.path);
  switch (issue.code) {
    case 'too_small':
    case 'too_big': {
      const problems = PROBLEMS[issue.origin as keyof typeof PROBLEMS];
      const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
      return { field, problem: problems?.[issue.code] ?? 'out-of-range', limit };
    }
    case 'invalid_type':
      return { field, problem: issue.input === undefined ? 'missing' : 'wrong-type' };
    case 'invalid_value':
      return { field, problem: issue.input === undefined ? 'missing' : 'wrong-value' };
    case 'unrecognized_keys':
      return { field: fieldOf([...issue.path, ...issue.keys.slice(0, 1)]), problem: 'unknown-field' };
    case 'invalid_union': {
      // Of several shapes: a missing or unknown name of the shape, or nothing at all.
      const { discriminator, input } = issue as { discriminator?: string; input?: Record<string, unknown> };
      const isMissing = (discriminator === undefined ? input : input?.[discriminator]) === undefined;
      return { field, problem: isMissing ? 'missing' : 'wrong-value' };
    }
    case 'custom':
      return { field, problem: issue.message };
    default:
      return { field, problem: 'wrong-value' };
  }
}
