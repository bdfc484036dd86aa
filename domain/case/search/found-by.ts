import { bandsOf } from './bands';
import { wordsOfCase } from './search-words';

/** What a case keeps to be found by: stored with it, and computed anew whenever its text or place is changed. */
export interface FoundBy {
  words: string[];
  bands: string[];
}

/** The words and bands of a case (decision 17). */
export const foundBy = (state: { text: string; place: string; number: string }): FoundBy => ({
  words: wordsOfCase(state),
  bands: bandsOf(state.text),
});
