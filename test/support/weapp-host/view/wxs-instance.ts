import * as ge from 'glass-easel';
import type { Host } from '../host';
import type { Rect } from './mount';

/** What WXS sees of an element (WeChat: ComponentDescriptor). */
export interface WxsInstance {
  selectComponent(selector: string): WxsInstance | null;
  selectAllComponents(selector: string): WxsInstance[];
  setStyle(style: string | Record<string, string | number>): void;
  addClass(name: string): void;
  removeClass(name: string): void;
  hasClass(name: string): boolean;
  getDataset(): Record<string, unknown>;
  callMethod(name: string, argument?: unknown): void;
  triggerEvent(name: string, detail?: unknown): void;
  requestAnimationFrame(run: () => void): void;
  getState(): Record<string, unknown>;
  setTimeout(run: () => void, ms: number): number;
  clearTimeout(id: number): void;
  getComputedStyle(names: string[]): Record<string, string>;
  getBoundingClientRect(): Rect;
}

const FRAME_MS = 16;
/** A style of its own beside the template's, so that neither overwrites the other. */
const WXS_SEGMENT = 3;

const known = new WeakMap<ge.Element, WxsInstance>();
const styles = new WeakMap<ge.Element, string>();
const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const cssText = (style: string | Record<string, string | number>) =>
  typeof style === 'string'
    ? style
    : Object.entries(style)
        .map(([name, value]) => `${dashed(name)}: ${value};`)
        .join(' ');

/** The style WXS gave an element. */
export const wxsStyleOf = (element: ge.Element): string => styles.get(element) ?? '';

/** The WXS handle of an element: the same one each time, since WXS keeps state in it. */
export function describeElement(host: Host, element: ge.Element): WxsInstance {
  const instance = known.get(element) ?? create(host, element);
  known.set(element, instance);
  return instance;
}

function create(host: Host, element: ge.Element): WxsInstance {
  const state: Record<string, unknown> = {};
  const within = () => (ge.Component.isComponent(element) ? element.getShadowRoot() : null) ?? element;
  const wrap = (node: ge.Element) => describeElement(host, node);
  return {
    selectComponent: (selector) => {
      const found = within().querySelector(selector);
      return found ? wrap(found) : null;
    },
    selectAllComponents: (selector) => within().querySelectorAll(selector).map(wrap),
    setStyle: (style) => {
      styles.set(element, cssText(style));
      element.setNodeStyle(cssText(style), WXS_SEGMENT as ge.StyleSegmentIndex);
    },
    addClass: (name) => element.toggleNodeClass(name, true),
    removeClass: (name) => element.toggleNodeClass(name, false),
    hasClass: (name) => element.classList?.contains(name) ?? false,
    getDataset: () => ({ ...element.dataset }),
    callMethod: (name, argument) => {
      const caller = (element as ge.GeneralComponent).getMethodCaller() as Record<string, unknown>;
      const method = caller[name];
      if (typeof method !== 'function') throw new Error(`WXS calls ${name}, which the component does not have`);
      host.errors.guard(() =>
        method.call(caller, argument === undefined ? undefined : JSON.parse(JSON.stringify(argument))),
      );
    },
    triggerEvent: (name, detail = {}) => ge.Event.triggerEvent(element, name, detail, {}),
    requestAnimationFrame: (run) => host.clock.setTimeout(run, FRAME_MS),
    getState: () => state,
    setTimeout: (run, ms) => host.clock.setTimeout(run, ms),
    clearTimeout: (id) => host.clock.clearTimeout(id),
    getComputedStyle: (names) => Object.fromEntries(names.map((name) => [name, ''])),
    getBoundingClientRect: () => host.mount.rectOf(element),
  };
}
