/** A refusal that travels to the SDK as `{code, message}`; the SDK turns the code into an errCode. */
export class WireError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'WireError';
  }
}

/** What the operator of the server has to read and mend: one sentence, no stack. */
export class StartupError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartupError';
  }
}

/** A database request that is wrong in itself (-502001 at the caller). */
export function requestFailed(message: string): WireError {
  return new WireError('DATABASE_REQUEST_FAILED', message);
}

/** A request whose parameters make no sense (-501007 at the caller). */
export function invalidParameter(message: string): WireError {
  return new WireError('INVALID_PARAM', message);
}

/** The text of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  // Not instanceof: errors of node's own modules come from another realm when this runs inside a test environment.
  if (typeof thrown !== 'object' || thrown === null || !('message' in thrown)) return String(thrown);
  return String(thrown.message);
}

/** The stack of anything that was thrown, or its text: for the person at the terminal. */
export function stackOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null || !('stack' in thrown)) return messageOf(thrown);
  return String(thrown.stack);
}

/** The `code` of a system error such as EADDRINUSE or ENOSPC, if it has one. */
export function systemCodeOf(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}
