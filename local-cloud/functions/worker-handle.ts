import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { messageOf, stackOf } from '../errors';

/** How a call ended: JSON (absent for undefined), or the text of what went wrong. */
export type Outcome = { ok: true; json: string | undefined } | { ok: false; error: string };

/** What a worker needs for one call. */
export interface Job {
  event: unknown;
  environment: Record<string, string>;
  context: Record<string, unknown>;
  timeoutMs: number;
}

type Message = { type: 'ready' } | { type: 'result'; json?: string } | { type: 'failure'; error: string };

/** A function that has not loaded by then is given up; the platform allows its initialisation about as long. */
const LOADING_LIMIT_MS = 20_000;

/** The memory of a cloud function on the platform. */
const MEMORY_MB = 256;

const ENTRY = path.join(__dirname, 'worker.cjs');

/** One worker thread that holds one function and runs one call at a time. */
export class WorkerHandle {
  private readonly worker: Worker;
  private finish: ((outcome: Outcome) => void) | null = null;
  private isRetired = false;
  /** Why it died, once it did. */
  lastError: string | undefined;
  isReady = false;
  isDead = false;

  constructor(
    file: string,
    environment: Record<string, string>,
    private readonly onFree: (handle: WorkerHandle) => void,
  ) {
    this.worker = new Worker(ENTRY, {
      workerData: { file },
      env: environment,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      execArgv: [], // no TypeScript loader of the host: a function is plain JavaScript and must start fast
      stdout: true,
      stderr: true,
    });
    // The host's stdout is for its own output; what functions print goes to stderr.
    this.worker.stdout.on('data', (chunk: Buffer) => process.stderr.write(chunk));
    this.worker.stderr.on('data', (chunk: Buffer) => process.stderr.write(chunk));
    this.worker.on('message', (message: Message) => this.receive(message));
    this.worker.on('error', (error: unknown) => {
      this.lastError = stackOf(error);
    });
    const loading = setTimeout(() => {
      if (this.isReady) return;
      this.lastError ??= `the function did not load within ${LOADING_LIMIT_MS / 1000} seconds`;
      void this.stop();
    }, LOADING_LIMIT_MS);
    loading.unref();
    this.worker.on('exit', (code) => {
      clearTimeout(loading);
      this.isDead = true;
      this.lastError ??= `the function's process exited with code ${code}`;
      this.settle({ ok: false, error: this.lastError });
      this.onFree(this);
    });
  }

  get isFree(): boolean {
    return this.isReady && !this.isDead && this.finish === null;
  }

  run(job: Job): Promise<Outcome> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.settle({ ok: false, error: `Invoking task timed out after ${job.timeoutMs / 1000} seconds` });
        void this.stop();
      }, job.timeoutMs);
      this.finish = (outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      };
      try {
        this.worker.postMessage({ event: job.event, environment: job.environment, context: job.context });
      } catch (error) {
        this.settle({ ok: false, error: messageOf(error) });
      }
    });
  }

  /** Lets the call under way finish, and takes no other. */
  retire(): void {
    this.isRetired = true;
  }

  async stop(): Promise<void> {
    this.isDead = true;
    await this.worker.terminate();
  }

  private receive(message: Message): void {
    if (message.type === 'ready') this.isReady = true;
    else if (message.type === 'result') this.settle({ ok: true, json: message.json });
    else this.settle({ ok: false, error: message.error });
    if (this.isRetired) void this.stop();
    if (!this.isDead) this.onFree(this);
  }

  private settle(outcome: Outcome): void {
    const finish = this.finish;
    this.finish = null;
    finish?.(outcome);
  }
}
