import { WireError } from '../errors';

const ERROR_CODES: Readonly<Record<string, number>> = { FUNCTION_REQUEST_TOO_LARGE: -501007 };

/** The code that the platform repeats inside the message. */
function codeIn(message: string): number | undefined {
  const [, code] = /^errCode: (-\d+)/.exec(message) ?? [];
  return code === undefined ? undefined : Number(code);
}

/** What wx.cloud.callFunction throws when a function is missing or fails. */
export class CallError extends Error {
  readonly errCode: number;
  readonly errMsg: string;

  constructor(cause: WireError) {
    const errMsg = `cloud.callFunction:fail Error: ${cause.message}`;
    super(errMsg);
    this.name = 'CallError';
    this.errMsg = errMsg;
    this.errCode = codeIn(cause.message) ?? ERROR_CODES[cause.code] ?? -501001;
  }
}

/** An event that the mini-program cannot send. */
export function requestTooLarge(bytes: number, limit: number): WireError {
  return new WireError(
    'FUNCTION_REQUEST_TOO_LARGE',
    `data exceed max size: the event has ${bytes} bytes, and at most ${limit} are accepted`,
  );
}

/** A result that the platform does not deliver. */
export function resultTooLarge(bytes: number, limit: number): WireError {
  return new WireError(
    'FUNCTIONS_EXECUTE_FAIL',
    `errCode: -604001 cloudfunction result size exceed limit (1MB) | errMsg: ${bytes} bytes are more than the limit of ${limit}`,
  );
}

/** A function that threw or died. */
export function executionFailed(reason: string): WireError {
  return new WireError('FUNCTIONS_EXECUTE_FAIL', `errCode: -504002 functions execute fail | errMsg: ${reason}`);
}

/** A function that took too long. */
export function timedOut(reason: string): WireError {
  return new WireError('FUNCTIONS_EXECUTE_FAIL', `errCode: -504003 functions time limit exceeded | errMsg: ${reason}`);
}

/** A function that is not there. */
export function functionNotFound(name: string): WireError {
  return new WireError(
    'FUNCTION_NOT_FOUND',
    `errCode: -501000 | errMsg: FunctionName parameter could not be found: ${name}`,
  );
}
