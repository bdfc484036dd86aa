import type { GeneralComponent } from 'glass-easel';
import type { LogLine } from './console';
import { Host, type HostInput } from './host';
import type { Answers } from './options';
import { type Act, PageHandle } from './page-handle';
import { bytesOf, type SetDataEntry } from './set-data-log';
import type { Ui } from './wx/ui-state';

/** A bound against hanging, for busy machines. */
export const DEFAULT_SETTLE_MS = 60_000;

/** A running mini-program, seen from a test. */
export class WeappApp {
  readonly #host: Host;

  constructor(
    private readonly input: HostInput,
    private readonly settleMs = DEFAULT_SETTLE_MS,
  ) {
    this.#host = new Host(input);
  }

  /** Opens the first page and waits until it is quiet. */
  async start(url?: string): Promise<this> {
    const first = this.#host.config.pages[0];
    if (!url && !first) throw new Error('app.json names no page');
    this.#host.start(url ?? `/${first}`);
    await this.settle();
    return this;
  }

  /** The page on top. */
  get page(): PageHandle {
    const top = this.#host.router.top;
    if (!top) throw new Error('no page is open');
    return new PageHandle(this.#host, top, this.act);
  }

  /** The tree of the page on top, for the browser variant. */
  get rootElement(): GeneralComponent {
    const top = this.#host.router.top;
    if (!top) throw new Error('no page is open');
    return top.root.getComponent();
  }

  /** Routes of the page stack, the shown page last. */
  get stack(): string[] {
    return this.#host.router.stack.map((page) => page.route);
  }

  get setDataLog(): SetDataEntry[] {
    return this.#host.setDataLog.entries;
  }

  get storage(): Map<string, unknown> {
    return this.input.storage;
  }

  get files(): Map<string, Uint8Array> {
    return this.input.files;
  }

  /** May be changed between two taps. */
  get answers(): Answers {
    return this.input.answers;
  }

  get ui(): Ui {
    return this.#host.ui;
  }

  /** Every wx call with its options, oldest first. */
  get calls(): { api: string; options: Record<string, unknown> }[] {
    return this.#host.calls;
  }

  /** wx APIs the app asked for and this host lacks. */
  get missing(): string[] {
    return [...this.#host.missing];
  }

  /** Names the app looked for in the global scope and that WeChat does not have. */
  get unknownGlobals(): string[] {
    return [...this.#host.unknownGlobals];
  }

  get errors(): Error[] {
    return this.#host.errors.all;
  }

  get console(): LogLine[] {
    return this.#host.log;
  }

  /** What the app gave to App(): getApp() of the mini-program. */
  get definition(): Record<string, unknown> {
    return this.#host.app;
  }

  /** WeChat's API object, as the app sees it. */
  get wx(): Record<string, unknown> {
    return this.#host.wx;
  }

  /** Does something, waits until the app is quiet, and tells what it cost. Rejects with what went wrong in the app. */
  readonly act: Act = async (run) => {
    const from = this.setDataLog.length;
    const result = await run();
    await this.settle();
    const setData = this.setDataLog.slice(from);
    return { result, setData, bytes: bytesOf(setData) };
  };

  settle(): Promise<void> {
    return this.#host.settle(this.settleMs);
  }

  /** The student does nothing for so long: what waits for that happens, and nobody here has to wait. */
  pass(ms: number): Promise<unknown> {
    return this.act(() => this.#host.clock.pass(ms));
  }

  /** Bytes of the first setData of a page: what the first screen costs. */
  firstSetDataBytes(route: string): number {
    const entry = this.setDataLog.find(({ where }) => where === route.replace(/^\//, ''));
    if (!entry) throw new Error(`${route} has not called setData`);
    return entry.bytes;
  }

  /** Opens a page as a link in the app would. */
  navigateTo(url: string): Promise<unknown> {
    return this.act(() => this.#host.router.navigateTo(url));
  }

  /** Taps a tab of WeChat's own tab bar. */
  switchTab(url: string): Promise<unknown> {
    return this.act(() => this.#host.router.switchTab(url));
  }

  /** The network goes or comes back. */
  setOnline(online: boolean): Promise<unknown> {
    return this.act(() => this.#host.setOnline(online));
  }

  /** What the cloud answers to the next call of an action is with the phone when it is let go; its owner goes on meanwhile. */
  holdAnswer(action: string): { letGo: () => Promise<unknown> } {
    const { cloud } = this.input;
    if (!cloud) throw new Error('launch() was given no cloudUrl');
    let release = () => {};
    let untrack: (() => void) | null = null;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const call: typeof cloud.call = async (name, data, openid) => {
      const isHeld = (data as { action?: string }).action === action;
      if (isHeld) this.input.cloud = cloud;
      const reply = await cloud.call(name, data, openid);
      if (!isHeld) return reply;
      untrack = this.#host.clock.hold();
      await released;
      return reply;
    };
    this.input.cloud = { ...cloud, call };
    return {
      letGo: () =>
        this.act(() => {
          if (!untrack) throw new Error(`no answer of ${action} is held`);
          untrack();
          release();
        }),
    };
  }

  /** What the cloud answers to an action is lost on its way to the phone, until the line is mended; its owner goes on meanwhile. */
  loseAnswers(action: string): { mend: () => void } {
    const { cloud } = this.input;
    if (!cloud) throw new Error('launch() was given no cloudUrl');
    const call: typeof cloud.call = async (name, data, openid) => {
      const reply = await cloud.call(name, data, openid);
      if ((data as { action?: string }).action === action) throw new Error('request:fail timeout');
      return reply;
    };
    this.input.cloud = { ...cloud, call };
    return {
      mend: () => {
        this.input.cloud = cloud;
      },
    };
  }

  /** The student leaves WeChat for another app. */
  hide(): Promise<unknown> {
    return this.act(() => {
      const top = this.#host.router.top;
      if (top) this.#host.router.call(top, 'onHide');
      this.#host.appLife('onHide');
    });
  }

  /** The student comes back. */
  show(): Promise<unknown> {
    return this.act(() => {
      this.#host.appLife('onShow');
      const top = this.#host.router.top;
      if (top) this.#host.router.call(top, 'onShow');
    });
  }

  /** The student closed WeChat and opens it again: a new app over the same storage. */
  relaunch(page?: string): Promise<WeappApp> {
    const online = this.#host.online;
    this.close();
    return new WeappApp({ ...this.input, online }, this.settleMs).start(page);
  }

  close(): void {
    this.#host.close();
  }
}
