const ARIA = {
  'aria-label': '',
  'aria-role': '',
  'aria-hidden': '',
  'aria-checked': '',
  'aria-disabled': '',
  'aria-selected': '',
};

/**
 * Attributes that Taro's templates lack, per component: the aria ones, and a shorter hover as the default, so that it
 * need not travel with every tappable view. Each costs bytes in the main package: list only what is used.
 */
export const TEMPLATE_ATTRIBUTES = {
  View: { ...ARIA, 'hover-stay-time': '100' },
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
};
