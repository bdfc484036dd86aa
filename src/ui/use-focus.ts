import { useState } from 'react';

/** Class of a field's box, and the two handlers that keep it true. WeChat's native input knows no :focus-within. */
export function useFocus(error: string | undefined, onBlur?: () => void) {
  const [focused, setFocused] = useState(false);
  return {
    box: `fld${error ? ' fld-bad' : focused ? ' fld-on' : ''}`,
    handlers: {
      onFocus: () => setFocused(true),
      onBlur: () => {
        setFocused(false);
        onBlur?.();
      },
    },
  };
}
