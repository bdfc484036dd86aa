import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { messageOf, stackOf } from '../errors';
import { CallOutput } from './call-output';

type Ending = { ok: true; json: string | undefined } | { ok: false; error: string; isTimeout?: boolean };

/** How a call ended: JSON (absent for undefined), or the text of what went wrong; and what it printed. */
export type Outcome = Ending & { logs: string[] };

/** What a worker needs for one call. */
export interface Job {
  event: unknown;
  environment: Record<string, string>;
  context: Record<string, unknown>;
  timeoutMs: number;
}

type Message =
  | { type: 'free' }
  | { type: 'output'; text: string }
  | { type: 'result'; json?: string }
  | { type: 'failure'; error: string };

/** A function that has not loaded by then is given up; the platform allows its initialisation about as long. */
const LOADING_LIMIT_MS = 20_000;

/** A worker that is not free again by then, after it answered, is stuck in what the function left behind. */
const SETTLING_LIMIT_MS = 2000;

const ENTRY = path.join(__dirname, 'worker.cjs');

/** One worker thread that holds one function and runs one call at a time. */
export class WorkerHandle {
  private readonly worker: Worker;
  private readonly output = new CallOutput();
  private finish: ((ending: Ending) => void) | null = null;
  private watchdog: NodeJS.Timeout | undefined;
  private isRetired = false;
  private state: 'loading' | 'free' | 'busy' | 'settling' | 'dead' = 'loading';
  /** Why it died, once it did. */
  lastError: string | undefined;
  /** Whether it ever finished loading. */
  hasLoaded = false;
  /** When it finished loading, by performance.now(). */
  loadedAt = Number.POSITIVE_INFINITY;

  constructor(
    file: string,
    environment: Record<string, string>,
    memoryMb: number,
    private readonly onChange: (handle: WorkerHandle) => void,
  ) {
    this.worker = new Worker(ENTRY, {
      workerData: { file },
      env: environment,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      execArgv: [], // no TypeScript loader of the host: a function is plain JavaScript and must start fast
      stdout: true, // what still comes by these streams, before worker.cjs takes them over, must not reach our stdout
      stderr: true,
    });
    this.worker.stdout.on('data', (chunk: Buffer) => this.print(chunk.toString()));
    this.worker.stderr.on('data', (chunk: Buffer) => this.print(chunk.toString()));
    this.worker.on('message', (message: Message) => this.receive(message));
    this.worker.on('error', (error: unknown) => {
      this.lastError ??= stackOf(error);
    });
    this.stopAfter(LOADING_LIMIT_MS, `the function did not load within ${LOADING_LIMIT_MS / 1000} seconds`);
    this.worker.on('exit', (code) => {
      clearTimeout(this.watchdog);
      this.state = 'dead';
      this.lastError ??= `the function's process exited with code ${code}`;
      this.settle({ ok: false, error: this.lastError });
      this.onChange(this);
    });
  }

  get isFree(): boolean {
    return this.state === 'free';
  }

  get isDead(): boolean {
    return this.state === 'dead';
  }

  /** It will take a call presently, without having one now. */
  get isAboutToBeFree(): boolean {
    return this.state === 'loading' || (this.state === 'settling' && !this.isRetired);
  }

  run(job: Job): Promise<Outcome> {
    this.state = 'busy';
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        const error = `Invoking task timed out after ${job.timeoutMs / 1000} seconds`;
        this.settle({ ok: false, error, isTimeout: true });
        void this.stop();
      }, job.timeoutMs);
      this.finish = (ending) => {
        clearTimeout(timer);
        resolve({ ...ending, logs: this.output.take() });
      };
      try {
        this.worker.postMessage({ event: job.event, environment: job.environment, context: job.context });
      } catch (error) {
        this.settle({ ok: false, error: messageOf(error) });
        this.state = 'free';
      }
    });
  }

  /** Lets the call under way finish, and takes no other. */
  retire(): void {
    this.isRetired = true;
  }

  async stop(): Promise<void> {
    this.state = 'dead';
    clearTimeout(this.watchdog);
    await this.worker.terminate();
  }

  private receive(message: Message): void {
    if (message.type === 'output') {
      this.print(message.text);
      return;
    }
    if (this.state === 'dead') return;
    if (message.type === 'free') this.becomeFree();
    else {
      this.state = 'settling';
      this.stopAfter(SETTLING_LIMIT_MS, 'the function was still busy after its answer');
      this.settle(message.type === 'result' ? { ok: true, json: message.json } : { ok: false, error: message.error });
    }
    if (this.isRetired) void this.stop();
  }

  private becomeFree(): void {
    clearTimeout(this.watchdog);
    if (!this.hasLoaded) this.loadedAt = performance.now();
    this.hasLoaded = true;
    this.state = 'free';
    if (!this.isRetired) this.onChange(this);
  }

  /** What functions print goes to stderr as well: the host's stdout is for its own output. */
  private print(text: string): void {
    this.output.add(text);
    process.stderr.write(text);
  }

  private stopAfter(ms: number, reason: string): void {
    clearTimeout(this.watchdog);
    this.watchdog = setTimeout(() => {
      this.lastError ??= reason;
      void this.stop();
    }, ms);
    this.watchdog.unref();
  }

  private settle(ending: Ending): void {
    const { finish } = this;
    this.finish = null;
    finish?.(ending);
  }
}
