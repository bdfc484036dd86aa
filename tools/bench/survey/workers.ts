import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { callEnvironment } from '../../../local-cloud/functions/environment';

interface Job {
  id: string;
  name: string;
  event: unknown;
  openid: string | undefined;
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

interface Said {
  ready?: true;
  id?: string;
  result?: unknown;
  error?: string;
}

const WORKER = path.join(__dirname, 'worker.cjs');

/** Processes with the built functions; a call goes to whichever is free. One that is killed leaves its caller without an answer. */
export class Workers {
  private readonly busy = new Map<ChildProcess, Job | null>();
  private readonly waiting: Job[] = [];
  private isClosed = false;
  /** How many died in the midst of a call. */
  killedAtWork = 0;

  constructor(
    count: number,
    private readonly functions: string,
    private readonly environment: Record<string, string>,
    /** What each process runs, and with what. */
    private readonly work: { file: string; execArgv: string[] } = { file: WORKER, execArgv: [] },
  ) {
    for (let n = 0; n < count; n += 1) this.start();
  }

  call(name: string, event: unknown, openid?: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ id: randomUUID(), name, event, openid, resolve, reject });
      this.feed();
    });
  }

  /** Ends some that are at work, as a power cut does; others take their place. */
  kill(count: number): void {
    const working = [...this.busy].filter(([, job]) => job !== null).slice(0, count);
    for (const [child] of working) child.kill('SIGKILL');
  }

  close(): void {
    this.isClosed = true;
    for (const child of this.busy.keys()) child.kill('SIGKILL');
  }

  private start(): void {
    const child = fork(this.work.file, [this.functions], {
      env: { PATH: process.env.PATH, ...this.environment },
      execArgv: this.work.execArgv,
      serialization: 'json',
    });
    child.on('message', (said: Said) => this.hear(child, said));
    child.once('exit', () => this.bury(child));
  }

  private hear(child: ChildProcess, { ready, result, error }: Said): void {
    const job = this.busy.get(child);
    this.busy.set(child, null);
    if (!ready && job) error === undefined ? job.resolve(result) : job.reject(new Error(error));
    this.feed();
  }

  private bury(child: ChildProcess): void {
    const job = this.busy.get(child);
    this.busy.delete(child);
    if (this.isClosed) return;
    if (job) {
      this.killedAtWork += 1;
      job.reject(new Error('the process is gone'));
    }
    this.start();
  }

  private feed(): void {
    for (const [child, job] of this.busy) {
      // One that was killed may have answered just before it died: nothing can be sent to it any more.
      if (job !== null || child.killed) continue;
      const next = this.waiting.shift();
      if (!next) return;
      this.busy.set(child, next);
      const { id, name, event, openid } = next;
      const environment = callEnvironment({ callId: id, ...(openid && { openid }) });
      child.send({ id, name, event, environment });
    }
  }
}
