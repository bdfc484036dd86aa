import { type AppConfig, type Bundle, readJson } from './bundle';
import { Clock } from './clock';
import { createConsole, type LogLine } from './console';
import { Emitter } from './emitter';
import { ErrorLog } from './error-log';
import { Loader, SOURCES } from './loader';
import type { Answers, CloudDoor, SystemInfo } from './options';
import { Router } from './router';
import { createSandbox } from './sandbox';
import { SetDataLog } from './set-data-log';
import { Units } from './units';
import type { Mount } from './view/mount';
import { View } from './view/view';
import { createWx } from './wx/create-wx';
import { createUi, type Ui } from './wx/ui-state';

/** Everything a run starts from; a relaunch keeps the storage and the files. */
export interface HostInput {
  bundle: Bundle;
  mount: () => Mount;
  /** Offers rejections that nobody follows (see unhandled.ts). */
  watchRejections: (claim: (reason: unknown) => boolean) => () => void;
  cloud?: CloudDoor;
  openid: string;
  storage: Map<string, unknown>;
  files: Map<string, Uint8Array>;
  systemInfo: SystemInfo;
  answers: Answers;
  online: boolean;
  verbose: boolean;
}

type AppDefinition = Record<string, unknown>;

/** One run of the mini-program: the logic layer, its view, and what the test can look at. */
export class Host {
  readonly errors = new ErrorLog();
  readonly clock = new Clock(this.errors);
  /** What this run's APIs failed with, to know an unhandled rejection by. */
  readonly failures = new WeakSet<object>();
  readonly events = new Emitter();
  readonly setDataLog = new SetDataLog();
  readonly calls: { api: string; options: Record<string, unknown> }[] = [];
  readonly missing = new Set<string>();
  readonly unknownGlobals = new Set<string>();
  readonly log: LogLine[] = [];
  readonly ui: Ui = createUi();
  readonly mount: Mount;
  readonly config: AppConfig;
  readonly units: Units;
  readonly view: View;
  readonly router: Router;
  readonly loader: Loader;
  readonly wx: Record<string, unknown>;
  readonly #unwatch: () => void;
  launchOptions: Record<string, unknown> = {};
  online: boolean;
  app: AppDefinition = {};

  constructor(readonly input: HostInput) {
    const config = readJson<AppConfig>(input.bundle, 'app.json');
    if (!config) throw new Error('app.json is missing');
    this.config = config;
    this.online = input.online;
    this.mount = input.mount();
    this.view = new View(this);
    this.units = new Units(this);
    this.router = new Router(this);
    this.wx = createWx(this);
    const sandbox = createSandbox(this.#globals(), this.unknownGlobals);
    this.loader = new Loader(input.bundle, sandbox, config);
    this.#unwatch = input.watchRejections((reason) => this.#claim(reason));
  }

  #globals(): Record<string, unknown> {
    const { clock } = this;
    return {
      wx: this.wx,
      console: createConsole(this.log, this.errors, this.input.verbose),
      setTimeout: clock.setTimeout,
      clearTimeout: clock.clearTimeout,
      setInterval: clock.setInterval,
      clearInterval: clock.clearInterval,
      App: (definition: AppDefinition) => {
        this.app = definition;
      },
      Page: (definition: Record<string, unknown>) => this.units.definePage(this.loader.loading, definition),
      Component: (definition: Record<string, unknown>) => this.units.defineComponent(this.loader.loading, definition),
      Behavior: (definition: Record<string, unknown>) => this.view.defineBehavior(definition),
      getApp: () => this.app,
      getCurrentPages: () => this.router.stack.map((page) => page.instance),
    };
  }

  /** Loads app.js and opens the first page. */
  start(url: string): void {
    this.launchOptions = { ...this.router.parse(url), scene: 1001, referrerInfo: {} };
    this.errors.onAdd = (error) => {
      this.events.emit('Error', String(error.stack));
    };
    this.loader.load('app.js');
    this.appLife('onLaunch');
    this.appLife('onShow');
    this.router.reLaunch(url);
  }

  /** Calls a lifecycle of the app, and the listeners of the same name. */
  appLife(name: string): void {
    const method = this.app[name];
    if (typeof method === 'function') this.errors.guard(() => method.call(this.app, this.launchOptions));
    if (name === 'onShow' || name === 'onHide') this.events.emit(`App${name.slice(2)}`, this.launchOptions);
  }

  setOnline(online: boolean): void {
    if (online === this.online) return;
    this.online = online;
    this.events.emit('NetworkStatusChange', { isConnected: online, networkType: online ? 'wifi' : 'none' });
  }

  async settle(limitMs: number): Promise<void> {
    await this.clock.quiet(limitMs);
    this.errors.throwUnseen();
  }

  /** Can this rejection be ours? Then it is an error of this app, of two that run the same files of both. */
  #claim(reason: unknown): boolean {
    const ours =
      reason instanceof Error ? `${reason.stack}`.includes(`${SOURCES}/`) : this.failures.has(Object(reason));
    if (ours) this.errors.add(reason);
    return ours;
  }

  close(): void {
    this.#unwatch();
    this.clock.stop();
    this.router.clear();
  }
}
