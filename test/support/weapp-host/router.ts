import type { Host } from './host';
import { folderOf, join, splitUrl } from './paths';
import type { PageInstance, PageRoot } from './view/view';

/** A page on the stack. */
export interface OpenPage {
  id: number;
  route: string;
  query: Record<string, string>;
  root: PageRoot;
  instance: PageInstance;
}

export const MAX_PAGES = 10;

const fail = (api: string, reason: string) => ({ errMsg: `${api}:fail ${reason}` });

/** The page stack, with WeChat's rules. */
export class Router {
  stack: OpenPage[] = [];
  /** Tab pages stay alive behind the one shown. */
  #tabs = new Map<string, OpenPage>();
  #ids = 0;
  readonly #routes: Set<string>;
  readonly #tabRoutes: Set<string>;

  constructor(private readonly host: Host) {
    const { config } = host;
    const parts = config.subPackages ?? config.subpackages ?? [];
    this.#routes = new Set([
      ...config.pages,
      ...parts.flatMap((part) => part.pages.map((page) => join(part.root, page))),
    ]);
    this.#tabRoutes = new Set((config.tabBar?.list ?? []).map((tab) => tab.pagePath));
  }

  get top(): OpenPage | undefined {
    return this.stack.at(-1);
  }

  parse(url: string): { path: string; query: Record<string, string> } {
    const { path, query } = splitUrl(url);
    return { path: path.startsWith('/') ? join(path) : join(folderOf(this.top?.route ?? ''), path), query };
  }

  navigateTo(url: string): void {
    if (this.stack.length >= MAX_PAGES) throw fail('navigateTo', 'webview count limit exceed');
    if (this.#tabRoutes.has(this.parse(url).path)) throw fail('navigateTo', 'can not navigateTo a tabbar page');
    const page = this.#open('navigateTo', url);
    this.#life(this.top, 'onHide');
    this.#enter(page);
  }

  redirectTo(url: string): void {
    if (this.#tabRoutes.has(this.parse(url).path)) throw fail('redirectTo', 'can not redirectTo a tabbar page');
    const page = this.#open('redirectTo', url);
    this.#drop(this.stack.pop());
    this.#enter(page);
  }

  navigateBack(delta = 1): void {
    const steps = Math.min(delta, this.stack.length - 1);
    if (steps < 1) throw fail('navigateBack', 'cannot navigate back at first page.');
    for (let step = 0; step < steps; step += 1) this.#drop(this.stack.pop());
    this.#resume(this.top);
  }

  switchTab(url: string): void {
    const { path } = this.parse(url);
    if (!this.#tabRoutes.has(path)) throw fail('switchTab', 'can not switch to no-tabBar page');
    for (const page of this.stack.splice(0).reverse()) {
      if (!this.#tabRoutes.has(page.route)) this.#drop(page);
      else {
        if (page.route !== path) this.#life(page, 'onHide');
        this.#tabs.set(page.route, page);
      }
    }
    const kept = this.#tabs.get(path);
    if (kept) {
      this.stack.push(kept);
      this.#resume(kept);
    } else this.#enter(this.#open('switchTab', `/${path}`));
  }

  reLaunch(url: string): void {
    const page = this.#open('reLaunch', url);
    this.clear();
    this.#enter(page);
  }

  /** Unloads every page. */
  clear(): void {
    const pages = new Set([...this.stack.splice(0).reverse(), ...this.#tabs.values()]);
    this.#tabs.clear();
    for (const page of pages) this.#drop(page);
  }

  /** Calls a lifecycle or a page event (onPullDownRefresh, onShareAppMessage …) and returns what it returns. */
  call(page: OpenPage, name: string, argument?: unknown): unknown {
    const method = page.instance[name];
    return typeof method === 'function'
      ? this.host.errors.guard(() => method.call(page.instance, argument))
      : undefined;
  }

  #open(api: string, url: string): OpenPage {
    const { path, query } = this.parse(url);
    if (!this.#routes.has(path)) throw fail(api, `page "${path}" is not found`);
    const definition = this.host.units.page(path);
    this.#ids += 1;
    const { root, instance } = this.host.view.createPage(path, definition);
    Object.assign(instance, { route: path, __route__: path, options: query, __wxWebviewId__: this.#ids });
    return { id: this.#ids, route: path, query, root, instance };
  }

  #enter(page: OpenPage): void {
    this.stack.push(page);
    this.host.view.show(page);
    this.host.ui.title = this.#titleOf(page.route);
    this.#life(page, 'onLoad', page.query);
    this.#life(page, 'onShow');
    this.host.clock.setTimeout(() => this.#life(page, 'onReady'), 0);
  }

  #resume(page: OpenPage | undefined): void {
    if (!page) return;
    this.host.view.show(page);
    this.host.ui.title = this.#titleOf(page.route);
    this.#life(page, 'onShow');
  }

  #drop(page: OpenPage | undefined): void {
    if (!page) return;
    this.#life(page, 'onUnload');
    this.host.view.destroy(page);
  }

  #life(page: OpenPage | undefined, name: string, argument?: unknown): void {
    if (page) this.call(page, name, argument);
  }

  #titleOf(route: string): string | undefined {
    const own = this.host.units.configOf(route).navigationBarTitleText;
    return own ?? (this.host.config.window?.navigationBarTitleText as string | undefined);
  }
}
