export interface A11yState {
  checked?: boolean;
  selected?: boolean;
  disabled?: boolean;
}

type Attributes = Record<string, string | boolean>;

/** Role and spoken name of a View, in the words WeChat understands. Spread it into the element. */
export function a11y(role: string, label?: string, state: A11yState = {}): Attributes {
  const attributes: Attributes = { 'aria-role': role };
  if (label) attributes['aria-label'] = label;
  // WeChat reads aria-checked only for controls that can be checked; a chosen tab says so through aria-selected.
  if (state.checked !== undefined) attributes['aria-checked'] = state.checked;
  if (state.selected !== undefined) attributes['aria-selected'] = state.selected;
  if (state.disabled) attributes['aria-disabled'] = true;
  return attributes;
}

/** Decoration that must not be read aloud. */
export const silent: Attributes = { 'aria-hidden': true };

/** The spoken name of an Input or Textarea. */
export const inputLabel = (label: string): Attributes => ({ 'aria-label': label });

/** The language of a part of the page: only browsers ask. */
export const langOf = (_lang?: string): Attributes => ({});
