import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A process of its own that answers messages. */
export class Child {
  private readonly ended: Promise<number | null>;

  private constructor(readonly process: ChildProcess) {
    this.ended = once(process, 'exit').then(([code]) => code as number | null);
  }

  /** Starts a script of this folder, or one named by its whole path, with one argument; `nodeOptions` let Node read it. */
  static start(
    script: string,
    argument: unknown,
    environment: Record<string, string> = {},
    nodeOptions: readonly string[] = script.endsWith('.ts') ? ['--import', 'tsx'] : [],
  ): Child {
    return new Child(
      fork(path.resolve(__dirname, script), [JSON.stringify(argument)], {
        execArgv: [...nodeOptions],
        env: { ...process.env, ...environment },
      }),
    );
  }

  /** The next message; an end without one is a failure. */
  async next(): Promise<unknown> {
    const failed = this.ended.then((code) => {
      throw new Error(`a process of the bench ended with ${String(code)}`);
    });
    const [message] = (await Promise.race([once(this.process, 'message'), failed])) as unknown[];
    return message;
  }

  async ask(message: string): Promise<unknown> {
    const answer = this.next();
    this.process.send(message);
    return await answer;
  }

  async stop(): Promise<void> {
    this.process.kill('SIGTERM');
    await this.ended;
  }
}
