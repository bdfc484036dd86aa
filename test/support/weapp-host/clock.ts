import type { ErrorLog } from './error-log';

type Callback = (...args: unknown[]) => void;
type Handle = ReturnType<typeof setTimeout>;

// Taken when this file is loaded, so that a test's fake timers do not stop the host; bound, as browsers want it.
const real = {
  setTimeout: globalThis.setTimeout.bind(globalThis),
  clearTimeout: globalThis.clearTimeout.bind(globalThis),
  setInterval: globalThis.setInterval.bind(globalThis),
  clearInterval: globalThis.clearInterval.bind(globalThis),
};

/** A timer longer than this is a wait for a person or a poll: settle() lets it wait. */
const LONGEST_AWAITED_MS = 400;
const QUIET_ROUNDS = 3;

interface Timer {
  handle: Handle;
  ms: number;
  /** When it would fire by itself. */
  due: number;
  fire: () => void;
}

/** The app's timers and what the host is still waiting for. */
export class Clock {
  #ids = 0;
  #timers = new Map<number, Timer>();
  #intervals = new Map<number, Handle>();
  #work = new Map<Promise<unknown>, string>();
  #held = 0;

  constructor(private readonly errors: ErrorLog) {}

  setTimeout = (run: Callback, ms = 0, ...args: unknown[]): number => {
    this.#ids += 1;
    const id = this.#ids;
    const fire = () => {
      this.#timers.delete(id);
      this.errors.guard(() => run(...args));
    };
    this.#timers.set(id, { handle: real.setTimeout(fire, ms), ms, due: performance.now() + ms, fire });
    return id;
  };

  clearTimeout = (id: number): void => {
    real.clearTimeout(this.#timers.get(id)?.handle);
    this.#timers.delete(id);
  };

  setInterval = (run: Callback, ms = 0, ...args: unknown[]): number => {
    this.#ids += 1;
    this.#intervals.set(
      this.#ids,
      real.setInterval(() => this.errors.guard(() => run(...args)), ms),
    );
    return this.#ids;
  };

  clearInterval = (id: number): void => {
    real.clearInterval(this.#intervals.get(id));
    this.#intervals.delete(id);
  };

  /** So much time goes by in no time: every timer that waits no longer than this fires, the shortest first. */
  pass(limitMs: number): void {
    const due = [...this.#timers.values()].filter(({ ms }) => ms <= limitMs).sort((a, b) => a.ms - b.ms);
    for (const timer of due) this.#fireNow(timer);
  }

  #fireNow({ handle, fire }: Timer): void {
    real.clearTimeout(handle);
    fire();
  }

  /** Makes settle() wait for a promise, named for the message of a settle() that gives up. */
  track<T>(promise: Promise<T>, name: string): Promise<T> {
    this.#work.set(promise, name);
    const done = () => this.#work.delete(promise);
    promise.then(done, done);
    return promise;
  }

  /** What is kept back from here on, until it is let go: settle() waits for all but that. */
  hold(): () => void {
    this.#held += 1;
    return () => {
      this.#held -= 1;
    };
  }

  /**
   * Resolves when no short timer and no tracked promise is left, and stays so for a few turns of the event loop. A short timer that is all that is
   * left fires then: nothing would happen before it does.
   */
  async quiet(limitMs: number): Promise<void> {
    const deadline = Date.now() + limitMs;
    for (let rounds = 0; rounds < QUIET_ROUNDS; ) {
      await new Promise((resolve) => real.setTimeout(resolve, 1));
      rounds = this.#work.size <= this.#held ? rounds + 1 : 0;
      if (Date.now() > deadline) throw new Error(`not settled after ${limitMs} ms: ${this.#waitingFor().join(', ')}`);
      const [next] = rounds === QUIET_ROUNDS ? this.#shortTimers() : [];
      if (!next) continue;
      this.#fireNow(next);
      rounds = 0;
    }
  }

  stop(): void {
    for (const { handle } of this.#timers.values()) real.clearTimeout(handle);
    for (const handle of this.#intervals.values()) real.clearInterval(handle);
    this.#timers.clear();
    this.#intervals.clear();
    this.#work.clear();
  }

  /** Those that are awaited, the first that would fire first. */
  #shortTimers(): Timer[] {
    const short = [...this.#timers.values()].filter(({ ms }) => ms <= LONGEST_AWAITED_MS);
    return short.sort((a, b) => a.due - b.due);
  }

  #waitingFor(): string[] {
    return [...this.#shortTimers().map(({ ms }) => `a timer of ${ms} ms`), ...this.#work.values()];
  }
}
