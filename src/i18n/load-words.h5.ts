import type { Dictionaries } from './dictionaries';
import type { FetchedLanguage } from './language';

/** Fetches the words of a language, a chunk of its own. */
export const loadWords = async (language: FetchedLanguage): Promise<Dictionaries> =>
  (await (language === 'ko' ? import('./ko/words') : import('./en/words'))).words;
