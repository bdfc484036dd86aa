import { type ReactNode, useState } from 'react';
import { Field } from './field';

interface Options {
  id: string;
  label: string;
  placeholder: string;
  /** Fewest and most characters; the fewest without the blanks around them. */
  min: number;
  max: number;
  /** Said under the field when it is read with too few. */
  short: string;
}

/** A field for words that must not be too few. `read`: what was typed, or null, and then the field says what is missing. */
export function useWordsField({ id, label, placeholder, min, max, short }: Options): {
  field: ReactNode;
  read: () => string | null;
} {
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const words = typed.trim();
  const isShort = words.length < min;
  function read(): string | null {
    setTried(true);
    return isShort ? null : words;
  }
  const field = (
    <Field
      id={id}
      label={label}
      value={typed}
      onInput={setTyped}
      placeholder={placeholder}
      maxLength={max}
      {...(tried && isShort ? { error: short } : {})}
    />
  );
  return { field, read };
}
