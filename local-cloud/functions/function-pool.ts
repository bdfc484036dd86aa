import { changedAt } from './function-config';
import { type Job, type Outcome, WorkerHandle } from './worker-handle';

interface Waiting {
  job: Job;
  resolve: (outcome: Outcome) => void;
}

/** The workers of one function. Calls wait in one queue, and whichever worker is free takes the next. */
export class FunctionPool {
  private readonly workers = new Set<WorkerHandle>();
  private readonly waiting: Waiting[] = [];
  private loadedAt: number;
  private isClosed = false;

  constructor(
    private readonly file: string,
    private readonly environment: Record<string, string>,
    private readonly most: number,
  ) {
    this.loadedAt = changedAt(file);
  }

  /** Starts a first worker before anybody calls. */
  warm(): void {
    if (this.workers.size === 0) this.start();
  }

  run(job: Job): Promise<Outcome> {
    this.reloadIfChanged();
    return new Promise((resolve) => {
      this.waiting.push({ job, resolve });
      this.serve();
    });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    for (const { resolve } of this.waiting.splice(0)) resolve({ ok: false, error: 'the local cloud is closing' });
    await Promise.all([...this.workers].map((worker) => worker.stop()));
  }

  private serve(): void {
    for (const worker of this.workers) {
      if (!worker.isFree) continue;
      const next = this.waiting.shift();
      if (!next) return;
      void worker.run(next.job).then(next.resolve);
    }
    const starting = [...this.workers].filter((worker) => !worker.isReady && !worker.isDead).length;
    const wanted = Math.min(this.waiting.length - starting, this.most - this.workers.size);
    for (let count = 0; count < wanted; count++) this.start();
  }

  private start(): void {
    if (this.isClosed) return;
    this.workers.add(new WorkerHandle(this.file, this.environment, (worker) => this.onFree(worker)));
  }

  private onFree(worker: WorkerHandle): void {
    if (worker.isDead) {
      const wasOurs = this.workers.delete(worker);
      // It died while loading: without this, calls would start workers for ever that never get ready.
      if (wasOurs && !worker.isReady)
        this.waiting.shift()?.resolve({ ok: false, error: worker.lastError ?? 'the function did not load' });
    }
    if (!this.isClosed) this.serve();
  }

  /** New code on the disk: free workers go at once, busy ones finish their call first and are not used again. */
  private reloadIfChanged(): void {
    const changed = changedAt(this.file);
    if (changed === this.loadedAt || changed === 0) return;
    this.loadedAt = changed;
    for (const worker of this.workers) {
      if (worker.isFree || !worker.isReady) {
        this.workers.delete(worker);
        void worker.stop();
      } else {
        worker.retire();
      }
    }
  }
}
