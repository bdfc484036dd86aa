import type { WireError } from '../errors';

const ERROR_CODES: Readonly<Record<string, number>> = { FUNCTIONS_EXECUTE_FAIL: -504002, FUNCTION_NOT_FOUND: -501000 };

/** What wx.cloud.callFunction throws when a function is missing or fails. */
export class CallError extends Error {
  readonly errCode: number;
  readonly errMsg: string;

  constructor(cause: WireError) {
    const errMsg = `cloud.callFunction:fail Error: ${cause.message}`;
    super(errMsg);
    this.name = 'CallError';
    this.errMsg = errMsg;
    this.errCode = ERROR_CODES[cause.code] ?? -501001;
  }
}
