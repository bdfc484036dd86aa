import type { A11yState } from './a11y';

type Attributes = Record<string, string>;

const TAPPABLE = /^(button|radio|switch|tab|link)$/;

export function a11y(role: string, label?: string, state: A11yState = {}): Attributes {
  const attributes: Attributes = { role };
  if (label) attributes['aria-label'] = label;
  if (TAPPABLE.test(role)) attributes.tabindex = '0';
  for (const [name, value] of Object.entries(state))
    if (value !== undefined) attributes[`aria-${name}`] = String(value);
  return attributes;
}

export const silent: Attributes = { 'aria-hidden': 'true' };

/** Taro's Input keeps the label on its host; quietInput gives it to the inner element instead. */
export const inputLabel = (_label: string): Attributes => ({});

export const langOf = (lang?: string): Attributes => (lang ? { lang } : {});

const isTappable = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && TAPPABLE.test(target.getAttribute('role') ?? '');

/** Taro's View knows no keyboard: Enter and space tap what has the focus. */
document.addEventListener('keydown', (event) => {
  if ((event.key !== 'Enter' && event.key !== ' ') || !isTappable(event.target)) return;
  event.preventDefault();
  event.target.click();
});
