import type * as ge from 'glass-easel';
import type { Host } from './host';
import { NodeHandle } from './node-handle';
import type { OpenPage } from './router';
import type { SetDataEntry } from './set-data-log';
import { type } from './view/controls';
import type { Touch } from './view/dispatch';
import { select } from './view/selector';
import { drawTree, textOf } from './view/tree';

/** What an action cost: every setData until the app was quiet again. */
export interface ActResult<T = unknown> {
  result: T;
  setData: SetDataEntry[];
  bytes: number;
}
export type Act = <T>(run: () => T | Promise<T>) => Promise<ActResult<T>>;

/** A page as a person meets it: look, tap, type, pull. */
export class PageHandle {
  readonly #root: ge.Element;

  constructor(
    private readonly host: Host,
    private readonly page: OpenPage,
    private readonly act: Act,
  ) {
    this.#root = page.root.getComponent();
  }

  get route(): string {
    return this.page.route;
  }

  get query(): Record<string, string> {
    return this.page.query;
  }

  /** The page's data as the logic layer holds it. */
  get data(): Record<string, unknown> {
    return this.page.instance.data;
  }

  $$(selector: string): NodeHandle[] {
    return select(this.#root, selector).map((element) => new NodeHandle(this.#root, element, this.act));
  }

  $(selector: string): NodeHandle | null {
    return this.$$(selector)[0] ?? null;
  }

  get(selector: string): NodeHandle {
    const found = this.$(selector);
    if (!found) throw new Error(`${selector} is not on ${this.route}:\n${this.tree()}`);
    return found;
  }

  text(): string {
    return textOf(this.#root);
  }

  tree(): string {
    return drawTree(this.#root);
  }

  async tap(selector: string): Promise<ActResult> {
    return this.get(selector).tap();
  }

  async input(selector: string, text: string): Promise<ActResult> {
    const { element } = this.get(selector);
    return this.act(() => type(element, text));
  }

  async fire(selector: string, event: string, detail?: unknown, touch?: Touch): Promise<ActResult> {
    return this.get(selector).fire(event, detail, touch);
  }

  /** Drags a finger from the middle of an element, in small steps as a hand does. */
  async swipe(selector: string, by: { x?: number; y?: number }, steps = 8): Promise<ActResult> {
    const node = this.get(selector);
    const at = (part: number) => {
      const [x, y] = [200 + (by.x ?? 0) * part, 300 + (by.y ?? 0) * part];
      return { pageX: x, pageY: y, clientX: x, clientY: y };
    };
    return this.act(async () => {
      await node.fire('touchstart', {}, at(0));
      for (let step = 1; step <= steps; step += 1) await node.fire('touchmove', {}, at(step / steps));
      await node.fire('touchend', {}, at(1));
    });
  }

  pullDown(): Promise<ActResult> {
    return this.act(() => this.host.router.call(this.page, 'onPullDownRefresh'));
  }

  reachBottom(): Promise<ActResult> {
    return this.act(() => this.host.router.call(this.page, 'onReachBottom'));
  }

  /** What the page would share, from the menu. */
  async share(): Promise<unknown> {
    const { result } = await this.act(() => this.host.router.call(this.page, 'onShareAppMessage', { from: 'menu' }));
    return result;
  }

  back(): Promise<ActResult> {
    return this.act(() => this.host.router.navigateBack());
  }
}
