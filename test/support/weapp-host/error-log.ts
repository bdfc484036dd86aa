const asError = (thrown: unknown): Error => {
  if (thrown instanceof Error) return thrown;
  const message = (thrown as { errMsg?: unknown } | null)?.errMsg;
  return Object.assign(new Error(typeof message === 'string' ? message : String(thrown)), { thrown });
};

/** What went wrong in the app: kept for tests to read, and thrown once at the next settle(). */
export class ErrorLog {
  readonly all: Error[] = [];
  #unseen: Error[] = [];
  /** Called for each error; the app's onError is hung on it. */
  onAdd: (error: Error) => void = () => {};

  add(thrown: unknown): void {
    const error = asError(thrown);
    this.all.push(error);
    this.#unseen.push(error);
    this.onAdd(error);
  }

  /** Runs the app's code: like WeChat the host goes on after an error, now or in the promise it returns, but remembers it. */
  guard<T>(run: () => T): T | undefined {
    try {
      const result = run();
      if (result instanceof Promise) void result.then(undefined, (error: unknown) => this.add(error));
      return result;
    } catch (error) {
      this.add(error);
      return undefined;
    }
  }

  /** Throws what nobody has seen yet. */
  throwUnseen(): void {
    const unseen = this.#unseen.splice(0);
    if (unseen.length === 1) throw unseen[0];
    if (unseen.length > 1) throw new AggregateError(unseen, unseen.map((error) => error.message).join('\n'));
  }
}
