import { executionFailed, functionNotFound, resultTooLarge, timedOut } from './call-error';
import type { Caller, CallLog } from './call-log';
import type { CallRecord } from './call-record';
import { callEnvironment, DEFAULT_ENV, sdkEnvironment } from './environment';
import { functionFile, functionNames, permittedApis, timeoutSeconds } from './function-config';
import { FunctionPool } from './function-pool';
import { type Limits, PLATFORM_LIMITS } from './limits';

/** No sensible program nests calls so deep, and one that calls itself without end would go on when its first caller is long gone. */
const DEEPEST_CALL = 16;

/** How functions are run. */
export interface FunctionRunnerOptions {
  directory: string | undefined;
  admin: string;
  env?: string;
  extraEnvironment?: Record<string, string>;
  workersPerFunction?: number;
  limits?: Limits;
}

/** The result of a function as JSON, absent if it returned undefined. */
export type FunctionResult = string | undefined;

/** Runs cloud functions from a folder, each in its own workers. */
export class FunctionRunner {
  private readonly pools = new Map<string, FunctionPool>();
  private readonly limits: Limits;
  private isClosed = false;

  constructor(
    private readonly options: FunctionRunnerOptions,
    private readonly calls: CallLog,
  ) {
    this.limits = options.limits ?? PLATFORM_LIMITS;
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
    if ((caller.parent?.depth ?? 0) >= DEEPEST_CALL)
      throw executionFailed(`calls of functions are nested more than ${DEEPEST_CALL} deep, the limit of local-cloud`);
    const record = this.calls.start(name, event, caller);
    const timeoutMs = timeoutSeconds(file, this.limits) * 1000;
    const environment = callEnvironment({ ...caller, callId: record.id });
    const context = this.context(name, record, timeoutMs, environment);
    const running = () => pool.run({ event, environment, context, timeoutMs }, caller.parent !== undefined);
    const callersPool = caller.parent && this.pools.get(caller.parent.function);
    const { outcome, start } = await (callersPool ? callersPool.lend(running) : running());
    if (start) record.start = start;
    record.logs = outcome.logs;
    const bytes = outcome.ok && outcome.json !== undefined ? Buffer.byteLength(outcome.json) : 0;
    const tooLarge = bytes > this.limits.resultBytes ? resultTooLarge(bytes, this.limits.resultBytes) : undefined;
    this.calls.end(record, outcome.ok ? tooLarge?.message : outcome.error);
    if (!outcome.ok) throw outcome.isTimeout ? timedOut(outcome.error) : executionFailed(outcome.error);
    if (tooLarge) throw tooLarge;
    return outcome.json;
  }

  /** The openapi calls a function may make. */
  permittedApis(name: string): string[] {
    const file = this.fileOf(name);
    return file === undefined ? [] : permittedApis(file);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all([...this.pools.values()].map((pool) => pool.close()));
  }

  private fileOf(name: string): string | undefined {
    return this.options.directory === undefined ? undefined : functionFile(this.options.directory, name);
  }

  private pool(name: string): { pool: FunctionPool; file: string } {
    const file = this.fileOf(name);
    if (file === undefined || this.isClosed) throw functionNotFound(name);
    let pool = this.pools.get(name);
    if (!pool) {
      const most = this.options.workersPerFunction ?? 4;
      pool = new FunctionPool(file, { environment: this.environment(), memoryMb: this.limits.memoryMb, most });
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
      memory_limit_in_mb: this.limits.memoryMb,
      time_limit_in_ms: timeoutMs,
      environ: '',
      environment: JSON.stringify(environment),
    };
  }
}
