import type { Host } from '../host';

export type Options = Record<string, unknown>;
export type Api = (options?: Options) => unknown;
type Callback = (result: unknown) => void;

/** What a WeChat API fails with. */
export class Failure {
  constructor(
    readonly errMsg: string,
    readonly errCode?: number,
  ) {}
}

const failureOf = (name: string, thrown: unknown) => {
  if (typeof (thrown as { errMsg?: unknown } | null)?.errMsg === 'string') {
    return JSON.parse(JSON.stringify(thrown)) as { errMsg: string };
  }
  return { errMsg: `${name}:fail ${thrown instanceof Error ? thrown.message : String(thrown)}` };
};

/** Options as a test wants to read them: without the callbacks. */
const asked = (options: Options) =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value !== 'function'));

/**
 * An asynchronous WeChat API: calls success or fail, then complete; without any of them it returns a promise.
 * `run` throws a Failure (or {errMsg}) to fail.
 */
export function asyncApi(host: Host, name: string, run: (options: Options) => unknown = () => ({})): Api {
  return (options = {}) => {
    host.calls.push({ api: name, options: asked(options) });
    const hasCallback = [options.success, options.fail, options.complete].some((one) => typeof one === 'function');
    const call = (callback: unknown, result: unknown) => {
      if (typeof callback === 'function') host.errors.guard(() => (callback as Callback)(result));
    };
    const work = (async () => {
      try {
        const result = { errMsg: `${name}:ok`, ...((await run(options)) as object | undefined) };
        call(options.success, result);
        call(options.complete, result);
        return { result };
      } catch (thrown) {
        const failure = failureOf(name, thrown);
        host.failures.add(failure);
        call(options.fail, failure);
        call(options.complete, failure);
        return { failure };
      }
    })();
    void host.clock.track(work, `wx.${name}`);
    if (hasCallback) return undefined;
    return new Promise((resolve, reject) => {
      void work.then((done) => ('failure' in done ? reject(done.failure) : resolve(done.result)));
    });
  };
}
