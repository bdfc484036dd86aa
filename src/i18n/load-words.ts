import type { Dictionaries } from './dictionaries';
import type { FetchedLanguage } from './language';

/** WeChat's own require; webpack leaves it alone. */
declare const __non_webpack_require__: { async: (path: string) => Promise<unknown> };

/**
 * Fetches the words of a language from its subpackage, where config/plugin-words.ts has put them. Each path is written out, or
 * the uploader takes the file for an unused one; it starts at the root, so this module must end up in app.js or common.js: what
 * imports it is imported by app.tsx. (load-words.h5.ts: a chunk of its own.)
 */
export const loadWords = async (language: FetchedLanguage): Promise<Dictionaries> => {
  const fetched =
    language === 'ko'
      ? await __non_webpack_require__.async('./languages/ko/words.js')
      : await __non_webpack_require__.async('./languages/en/words.js');
  return (fetched as { words: Dictionaries }).words;
};
