import { commonness } from '../../core/common-grams';
import { foldedText, gramsOf, isWord, stretchesOf, tellingGrams } from '../../core/text-grams';

/** So many words of a case are kept: enough for 500 characters whole, and of 2,000 for what is said more than once. */
export const MOST_WORDS = 400;
/** What a query asks for beyond this narrows nothing any more. */
export const MOST_ASKED = 12;

/** The school's code, which each case of the school has, the day, and the five characters of a case's number. */
const CASE_NUMBER = /\b\d{5}[\s-]*(\d{6})[\s-]*([0-9a-z]{5})\b/g;

/** The words that a case is found by: those of its text and place, the most repeated first, then the day and the characters of its number. */
export function wordsOfCase({ text, place, number }: { text: string; place: string; number: string }): string[] {
  const counts = new Map<string, number>();
  const telling = tellingGrams(`${text}\n${place}`);
  for (const gram of stretchesOf(foldedText(`${text}\n${place}`)).flatMap(gramsOf))
    if (telling.has(gram)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const ofText = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)); // equal ones stay in order
  const ofNumber = number.toLowerCase().split('-').slice(1);
  return [...new Set([...ofNumber, ...ofText.slice(0, MOST_WORDS - ofNumber.length)])];
}

/** What a search looks for. */
export interface WordQuery {
  /** Words that a case must have, the rarest first as far as can be guessed: the database looks the first one up and tests the others. */
  words: string[];
  /** Pieces that no kept word stands for, such as a single character: they must stand in the text as they are. */
  pieces: string[];
}

/** Letters with digits are a case's own five characters or the like; other long words and numbers are seldom too; then what is not listed as common. */
function rankOf(word: string): number {
  if (!isWord(word) || word.length < 4) return commonness(word);
  return /\d/.test(word) && /\p{L}/u.test(word) ? -2 : -1;
}

/** The guess which word the fewest cases have. */
const rarestFirst = (words: Iterable<string>): string[] =>
  [...words].sort((a, b) => rankOf(a) - rankOf(b) || b.length - a.length);

/** What was typed into the search field, as a query. Spaces and punctuation part what need not stand side by side. */
export function queryOf(typed: string): WordQuery {
  const words = new Set<string>();
  const pieces = new Set<string>();
  for (const units of stretchesOf(foldedText(typed).replace(CASE_NUMBER, ' $1 $2 '))) {
    const telling = tellingGrams(units.join(''));
    for (const word of telling) words.add(word);
    if (telling.size === 0) pieces.add(units.join(''));
  }
  return { words: rarestFirst(words).slice(0, MOST_ASKED), pieces: [...pieces].slice(0, MOST_ASKED) };
}
