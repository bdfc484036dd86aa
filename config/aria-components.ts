const ARIA = {
  'aria-label': '',
  'aria-role': '',
  'aria-hidden': '',
  'aria-checked': '',
  'aria-disabled': '',
  'aria-selected': '',
};

/** The aria attributes this project uses, per component. Each costs bytes in the main package: list only what is used. */
export const ARIA_COMPONENTS = {
  View: { ...ARIA },
  Text: { 'aria-label': '', 'aria-hidden': '' },
  Button: { 'aria-label': '', 'aria-role': '', 'aria-disabled': '' },
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
  Image: { 'aria-label': '', 'aria-hidden': '' },
};
