/** What there is to do at a time; it gets the time it was planned for. */
type Work = (planned: Date) => Promise<unknown> | undefined;

interface Entry {
  at: number;
  work: Work;
}

/** The longest a timer of Node may wait. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** Does things at their time: by itself, or, with a clock of a test's own, when told that the clock was moved. */
export class Agenda {
  private entries: Entry[] = [];
  private timeout: NodeJS.Timeout | undefined;

  /** @param clock Replaces the real time; nothing happens then but in `tick`. */
  constructor(
    private readonly clock: (() => Date) | undefined,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** True where somebody moves the clock by hand. */
  get isManual(): boolean {
    return this.clock !== undefined;
  }

  now(): Date {
    return this.clock?.() ?? new Date();
  }

  /** Plans a piece of work; the result takes it back. */
  add(at: Date, work: Work): () => void {
    const entry = { at: at.getTime(), work };
    this.entries.push(entry);
    this.arm();
    return () => {
      this.entries = this.entries.filter((other) => other !== entry);
    };
  }

  /** Does all that is due, in the order of its times, and waits for its end. */
  async tick(): Promise<void> {
    for (;;) {
      const running: Promise<unknown>[] = [];
      for (let entry = this.takeDue(); entry; entry = this.takeDue()) running.push(this.start(entry));
      this.arm(); // at once: what runs may take long, and nothing else waits for it
      if (running.length === 0) return;
      await Promise.all(running);
    }
  }

  close(): void {
    clearTimeout(this.timeout);
    this.entries = [];
  }

  private takeDue(): Entry | undefined {
    const [first] = this.entries.sort((a, b) => a.at - b.at);
    return first && first.at <= this.now().getTime() ? this.entries.shift() : undefined;
  }

  private async start({ at, work }: Entry): Promise<void> {
    try {
      await work(new Date(at));
    } catch (error) {
      this.onError(error);
    }
  }

  private arm(): void {
    clearTimeout(this.timeout);
    const [first] = this.entries.sort((a, b) => a.at - b.at);
    if (this.isManual || !first) return;
    const wait = Math.min(Math.max(first.at - Date.now(), 0), LONGEST_WAIT_MS);
    this.timeout = setTimeout(() => void this.tick(), wait);
    this.timeout.unref();
  }
}
