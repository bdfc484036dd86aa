import * as ge from 'glass-easel';

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
  width: number;
  height: number;
}

/** Where pages are drawn: nowhere (Node) or in a document (browser). */
export interface Mount {
  backend: ge.GeneralBackendContext;
  /** Puts a page's tree on screen; in Node there is no screen. */
  attach(component: ge.GeneralComponent, attachTo: (parent: object, placeholder: object) => void): void;
  /** Shows one page and hides the others. */
  show(shown: ge.GeneralComponent, others: ge.GeneralComponent[]): void;
  remove(component: ge.GeneralComponent): void;
  /** The box of an element, or of the window. */
  rectOf(element?: ge.Element): Rect;
}

/** There is no layout in Node: every box has this size. */
const BOX: Rect = { left: 0, top: 0, right: 100, bottom: 20, width: 100, height: 20 };
const WINDOW: Rect = { left: 0, top: 0, right: 390, bottom: 844, width: 390, height: 844 };

/** No screen at all: elements exist, their geometry does not. */
export const headless = (): Mount => ({
  backend: new ge.EmptyComposedBackendContext(),
  attach: (component) => ge.Element.pretendAttached(component),
  show: () => {},
  remove: () => {},
  rectOf: (element) => ({ ...(element ? BOX : WINDOW) }),
});
