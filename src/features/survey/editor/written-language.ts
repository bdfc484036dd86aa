import type { Language } from '@types_/core/language';
import { useState } from 'react';

let current: Language = 'zh-CN';

/** The language that texts are written in from now on: it stays from one item to the next. */
export function writeIn(language: Language): void {
  current = language;
}

/** The language that the texts of a page are written in, and how to change it. */
export function useWrittenLanguage(): [Language, (language: Language) => void] {
  const [language, setLanguage] = useState(current);
  return [
    language,
    (next) => {
      writeIn(next);
      setLanguage(next);
    },
  ];
}
