import type * as ge from 'glass-easel';
import { tap, type } from '../view/controls';
import { dispatch } from '../view/dispatch';
import { tagOf } from '../view/tree';

const LONG_PRESS_MS = 350;
const SCROLL_EDGE = 50;

type Marked = Node & { __wxElement?: ge.Element };

/** The view's element behind a DOM node, or behind the nearest one around it. */
function elementAt(target: EventTarget | null): ge.Element | undefined {
  for (let node = target as Marked | null; node; node = node.parentNode) if (node.__wxElement) return node.__wxElement;
  return undefined;
}

const field = (event: Event) => {
  const element = elementAt(event.target);
  return element && /^(input|textarea)$/.test(tagOf(element)) ? element : undefined;
};
const typedIn = (event: Event) => (event.target as HTMLInputElement).value;

function listenToFields(): void {
  document.addEventListener('input', (event) => {
    const element = field(event);
    if (element) type(element, typedIn(event));
  });
  for (const [from, to] of [
    ['focusin', 'focus'],
    ['focusout', 'blur'],
  ] as const) {
    document.addEventListener(from, (event) => {
      const element = field(event);
      if (element) dispatch(element, to, { value: typedIn(event) });
    });
  }
  document.addEventListener('keydown', (event) => {
    const element = event.key === 'Enter' ? field(event) : undefined;
    if (element && tagOf(element) === 'input') dispatch(element, 'confirm', { value: typedIn(event) });
  });
}

function listenToTouches(): void {
  let press: ReturnType<typeof setTimeout> | undefined;
  const send = (name: string) => (event: TouchEvent) => {
    clearTimeout(press);
    const element = elementAt(event.target);
    const touch = event.changedTouches[0];
    if (!element || !touch) return;
    const { pageX, pageY, clientX, clientY } = touch;
    if (name === 'touchstart') press = setTimeout(() => dispatch(element, 'longpress', {}, touch), LONG_PRESS_MS);
    if (dispatch(element, name, {}, { pageX, pageY, clientX, clientY }) && event.cancelable) event.preventDefault();
  };
  for (const name of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
    document.addEventListener(name, send(name), { passive: false });
  }
}

function listenToMedia(): void {
  const forward = (event: Event) => {
    const element = elementAt(event.target);
    if (!element || tagOf(element) !== 'image') return;
    const { naturalWidth: width, naturalHeight: height } = event.target as HTMLImageElement;
    dispatch(element, event.type, event.type === 'load' ? { width, height } : { errMsg: 'image cannot be loaded' });
  };
  document.addEventListener('load', forward, true);
  document.addEventListener('error', forward, true);
  document.addEventListener(
    'scroll',
    (event) => {
      const element = elementAt(event.target);
      if (!element || tagOf(element) !== 'scroll-view') return;
      const { scrollTop, scrollLeft, scrollHeight, clientHeight } = event.target as HTMLElement;
      dispatch(element, 'scroll', { scrollTop, scrollLeft, scrollHeight });
      if (scrollTop + clientHeight > scrollHeight - SCROLL_EDGE)
        dispatch(element, 'scrolltolower', { direction: 'bottom' });
    },
    true,
  );
}

/** Turns what happens in the document into WeChat's events. */
export function listen(root: () => ge.Element): void {
  document.addEventListener('submit', (event) => event.preventDefault());
  document.addEventListener('click', (event) => {
    const element = elementAt(event.target);
    // The browser would click the control of a label a second time; the host has already done so.
    if (element && tagOf(element) !== 'input' && (event.target as Element).closest('label')) event.preventDefault();
    if (element) tap(root(), element);
  });
  listenToFields();
  listenToTouches();
  listenToMedia();
}
