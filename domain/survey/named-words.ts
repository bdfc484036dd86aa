import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { allWrittenIn } from './questionnaire-texts';

/** So many are told at once; what is behind them is told the next time. */
const MOST_TOLD = 20;

/** A word of a questionnaire that a student is called by, in the text where it stands first; `item` as there. */
export interface NamedWord {
  word: string;
  item: string;
  text: string;
}

const textsOf = (questionnaire: Questionnaire) =>
  allWrittenIn(questionnaire).map(({ item, text }) => ({ item, text: text.normalize('NFKC'), written: text }));

/** Where words of a questionnaire stand first, in the order in which they are read, as a refusal tells it: in which text, at which character, how long. */
export function placesOf(questionnaire: Questionnaire, words: readonly string[]): string {
  const texts = textsOf(questionnaire).map(({ text }) => text);
  const places = words.map((word) => {
    const nth = texts.findIndex((text) => text.includes(word));
    return [nth, texts[nth]?.indexOf(word) ?? 0, word.length] as const;
  });
  places.sort(([nth, at, length], [other, start, long]) => nth - other || at - start || length - long);
  return places
    .slice(0, MOST_TOLD)
    .map((place) => place.join(':'))
    .join(' ');
}

/** The words at such places, for whoever has the questionnaire. */
export function wordsAt(questionnaire: Questionnaire, places: unknown): string[] {
  const texts = textsOf(questionnaire);
  return String(places)
    .split(' ')
    .map((place) => {
      const [nth = -1, at = 0, length = 0] = place.split(':').map(Number);
      return texts[nth]?.text.slice(at, at + length) ?? '';
    })
    .filter(Boolean);
}

/** Which of some words still stand in a questionnaire, and where. */
export function standingIn(questionnaire: Questionnaire, words: readonly string[]): NamedWord[] {
  if (words.length === 0) return [];
  const texts = textsOf(questionnaire);
  return words.flatMap((word) => {
    const found = texts.find(({ text }) => text.includes(word));
    if (!found) return [];
    const { item, text, written } = found;
    return [{ word, item, text: written.includes(word) ? written : text }];
  });
}
