import path from 'node:path';
import { fingerprintOf } from './fingerprint';
import { type Job, type Outcome, WorkerHandle } from './worker-handle';

/** How a call went, and whether it had to wait for a worker to start; absent if none took it. */
export interface Run {
  outcome: Outcome;
  start?: 'cold' | 'warm';
}

interface Waiting {
  job: Job;
  isNested: boolean;
  since: number;
  resolve: (run: Run) => void;
}

/** What every worker of a pool is given. */
export interface PoolOptions {
  environment: Record<string, string>;
  memoryMb: number;
  most: number;
}

/** So many times as many workers there may be while calls wait for calls of their own. */
const LENT_FACTOR = 4;

/** The workers of one function. Calls wait in one queue, and whichever worker is free takes the next. */
export class FunctionPool {
  private readonly workers = new Set<WorkerHandle>();
  private readonly waiting: Waiting[] = [];
  private loaded: string;
  /** How many workers only wait for a call that theirs made. */
  private lent = 0;
  private isClosed = false;

  constructor(
    private readonly file: string,
    private readonly options: PoolOptions,
  ) {
    this.loaded = fingerprintOf(path.dirname(file));
  }

  /** Starts a first worker before anybody calls. */
  warm(): void {
    if (this.workers.size === 0) this.start();
  }

  /** Nested calls come before the others that wait: a call under way, and its worker, wait for each. */
  run(job: Job, isNested: boolean): Promise<Run> {
    this.reloadIfChanged();
    return new Promise((resolve) => {
      const firstOther = isNested ? this.waiting.findIndex((other) => !other.isNested) : -1;
      const place = firstOther < 0 ? this.waiting.length : firstOther;
      this.waiting.splice(place, 0, { job, isNested, since: performance.now(), resolve });
      this.serve();
    });
  }

  /** While a call that one of these workers made is under way, another may stand in for it: if all of them waited for a call of the same function, none would ever come. */
  async lend<T>(call: () => Promise<T>): Promise<T> {
    this.lent++;
    try {
      return await call();
    } finally {
      this.lent--;
      this.dismissSpare();
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    for (const { resolve } of this.waiting.splice(0)) resolve(notRun('the local cloud is closing'));
    await Promise.all([...this.workers].map((worker) => worker.stop()));
  }

  private serve(): void {
    for (const worker of this.workers) {
      if (!worker.isFree) continue;
      const next = this.waiting.shift();
      if (!next) return;
      const start = worker.loadedAt > next.since ? 'cold' : 'warm';
      void worker.run(next.job).then((outcome) => next.resolve({ outcome, start }));
    }
    const soon = [...this.workers].filter((worker) => worker.isAboutToBeFree).length;
    const wanted = Math.min(this.waiting.length - soon, this.most - this.workers.size);
    for (let count = 0; count < wanted; count++) this.start();
    this.dismissSpare();
  }

  private get most(): number {
    const { most } = this.options;
    return Math.min(most + this.lent, most * LENT_FACTOR);
  }

  /** Lets go of the workers that stood in for others. */
  private dismissSpare(): void {
    for (const worker of this.workers) {
      if (this.workers.size <= this.most) return;
      if (worker.isFree) this.remove(worker);
    }
  }

  private remove(worker: WorkerHandle): void {
    this.workers.delete(worker);
    void worker.stop();
  }

  private start(): void {
    if (this.isClosed) return;
    const { environment, memoryMb } = this.options;
    this.workers.add(new WorkerHandle(this.file, environment, memoryMb, (worker) => this.onChange(worker)));
  }

  private onChange(worker: WorkerHandle): void {
    if (worker.isDead) {
      const wasOurs = this.workers.delete(worker);
      // It died while loading: without this, calls would start workers for ever that never get ready.
      if (wasOurs && !worker.hasLoaded)
        this.waiting.shift()?.resolve(notRun(worker.lastError ?? 'the function did not load'));
    }
    if (!this.isClosed) this.serve();
  }

  /** New code on the disk: free workers go at once, busy ones finish their call first and are not used again. */
  private reloadIfChanged(): void {
    const found = fingerprintOf(path.dirname(this.file));
    if (found === this.loaded || found === '') return;
    this.loaded = found;
    for (const worker of this.workers) {
      if (worker.isFree || !worker.hasLoaded) {
        this.remove(worker);
      } else {
        worker.retire();
      }
    }
  }
}

function notRun(error: string): Run {
  return { outcome: { ok: false, error, logs: [] } };
}
