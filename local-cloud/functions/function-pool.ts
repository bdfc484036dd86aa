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
  since: number;
  resolve: (run: Run) => void;
}

/** What every worker of a pool is given. */
export interface PoolOptions {
  environment: Record<string, string>;
  memoryMb: number;
  most: number;
}

/** The workers of one function. Calls wait in one queue, and whichever worker is free takes the next. */
export class FunctionPool {
  private readonly workers = new Set<WorkerHandle>();
  private readonly waiting: Waiting[] = [];
  private loaded: string;
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

  run(job: Job): Promise<Run> {
    this.reloadIfChanged();
    return new Promise((resolve) => {
      this.waiting.push({ job, since: performance.now(), resolve });
      this.serve();
    });
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
    const wanted = Math.min(this.waiting.length - soon, this.options.most - this.workers.size);
    for (let count = 0; count < wanted; count++) this.start();
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
        this.workers.delete(worker);
        void worker.stop();
      } else {
        worker.retire();
      }
    }
  }
}

function notRun(error: string): Run {
  return { outcome: { ok: false, error, logs: [] } };
}
