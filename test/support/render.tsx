import { act, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** What a screen reader calls an element: its label, or else its words. */
export const spokenName = (element: HTMLElement): string =>
  element.getAttribute('aria-label') ?? element.textContent ?? '';

/** Puts a piece on a jsdom page and answers how to look at it and how to touch it. */
export function render(first: ReactElement) {
  const host = document.createElement('div');
  document.body.append(host);
  const root = createRoot(host);
  const show = (next: ReactElement) => act(() => root.render(next));
  show(first);

  const find = (selector: string): HTMLElement => {
    const found = host.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing matches ${selector} in ${host.innerHTML}`);
    return found;
  };
  return {
    host,
    find,
    show,
    all: (selector: string) => [...host.querySelectorAll<HTMLElement>(selector)],
    text: () => host.textContent ?? '',
    tap: (selector: string) => act(() => find(selector).click()),
    type: (selector: string, value: string) =>
      act(() => {
        const input = find(selector);
        // React listens to the prototype's setter.
        const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value')?.set;
        setter?.call(input, value);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }),
  };
}
