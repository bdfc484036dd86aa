import type { ErrorCode } from '@types_/core/error-code';
import type { Params, Result } from '@types_/core/result';

/** An expected no: the router turns it into a failure with its code. Anything else thrown is INTERNAL. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: Params = {},
  ) {
    super(code);
  }
}

/** The data of a rule's result, or its refusal thrown. */
export function orRefuse<T>(result: Result<T, ErrorCode>): T {
  if (result.ok) return result.data;
  throw new Refusal(result.code, result.params);
}
