import { WireError } from '../errors';
import type { Caller, CallLog } from './call-log';
import type { CallRecord } from './call-record';
import { callEnvironment, DEFAULT_ENV, sdkEnvironment } from './environment';
import { functionFile, functionNames, timeoutSeconds } from './function-config';
import { FunctionPool } from './function-pool';

/** What one may get back from a function, as on the platform. */
export const RESULT_LIMIT_BYTES = 1024 * 1024;

/** How functions are run. */
export interface FunctionRunnerOptions {
  directory: string | undefined;
  admin: string;
  env?: string;
  extraEnvironment?: Record<string, string>;
  workersPerFunction?: number;
}

/** The result of a function as JSON, absent if it returned undefined. */
export type FunctionResult = string | undefined;

/** Runs cloud functions from a folder, each in its own workers. */
export class FunctionRunner {
  private readonly pools = new Map<string, FunctionPool>();
  private isClosed = false;

  constructor(
    private readonly options: FunctionRunnerOptions,
    private readonly calls: CallLog,
  ) {
    // The time zone of worker threads is that of the whole process; functions run in UTC.
    if (options.directory !== undefined && new Date().getTimezoneOffset() !== 0) process.env.TZ = 'UTC';
  }

  warm(): void {
    if (this.options.directory === undefined) return;
    for (const name of functionNames(this.options.directory)) this.pool(name).pool.warm();
  }

  /** Runs a function for a caller; rejects with the platform's error. */
  async invoke(name: string, event: unknown, caller: Caller): Promise<FunctionResult> {
    const { pool, file } = this.pool(name);
    const record = this.calls.start(name, event, caller);
    const timeoutMs = timeoutSeconds(file) * 1000;
    const environment = callEnvironment({ callId: record.id, ...(caller.openid ? { openid: caller.openid } : {}) });
    const context = this.context(name, record, timeoutMs, environment);
    const outcome = await pool.run({ event, environment, context, timeoutMs });
    const error = outcome.ok ? tooLarge(outcome.json) : outcome.error;
    this.calls.end(record, error);
    if (error !== undefined)
      throw new WireError('FUNCTIONS_EXECUTE_FAIL', `errCode: -504002 functions execute fail | errMsg: ${error}`);
    return outcome.ok ? outcome.json : undefined;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all([...this.pools.values()].map((pool) => pool.close()));
  }

  private pool(name: string): { pool: FunctionPool; file: string } {
    const { directory } = this.options;
    const file = directory === undefined ? undefined : functionFile(directory, name);
    if (file === undefined || this.isClosed) {
      throw new WireError(
        'FUNCTION_NOT_FOUND',
        `errCode: -501000 | errMsg: FunctionName parameter could not be found: ${name}`,
      );
    }
    let pool = this.pools.get(name);
    if (!pool) {
      pool = new FunctionPool(file, this.environment(), this.options.workersPerFunction ?? 4);
      this.pools.set(name, pool);
    }
    return { pool, file };
  }

  /** Of the host's environment only what programs need to run at all. */
  private environment(): Record<string, string> {
    return {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      TZ: 'UTC',
      ...this.options.extraEnvironment,
      ...sdkEnvironment(this.options.admin, this.options.env),
    };
  }

  private context(
    name: string,
    record: CallRecord,
    timeoutMs: number,
    environment: Record<string, string>,
  ): Record<string, unknown> {
    return {
      function_name: name,
      function_version: '$LATEST',
      request_id: record.id,
      namespace: this.options.env ?? DEFAULT_ENV,
      memory_limit_in_mb: 256,
      time_limit_in_ms: timeoutMs,
      environ: '',
      environment: JSON.stringify(environment),
    };
  }
}

function tooLarge(json: string | undefined): string | undefined {
  if (json === undefined || Buffer.byteLength(json) <= RESULT_LIMIT_BYTES) return undefined;
  return `the result has ${Buffer.byteLength(json)} bytes, more than the limit of ${RESULT_LIMIT_BYTES}`;
}
