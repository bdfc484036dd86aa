import type { Language } from '@types_/core/language';
import { useSyncExternalStore } from 'react';
import { currentlySpoken, isLanguage, languageFor, onSpoken, type Spoken, speak } from '@/i18n/language';
import { loadWords } from '@/i18n/load-words';
import { getStored, setStored } from '@/platform/storage';
import { systemLanguage, tellLanguage } from '@/platform/system';

export type LanguageChoice = Language | 'phone';

const STORED_AS = 'language';

/** How long nothing is shown while words come: a slow network shows Chinese first. */
const MOST_HELD_MS = 1500;

/** What the reader has chosen on this phone. */
export const languageChoice = (): LanguageChoice => {
  const kept = getStored(STORED_AS);
  return isLanguage(kept) ? kept : 'phone';
};

/** The language of the phone, as far as there are words for it. */
export const phoneLanguage = (): Language => languageFor(systemLanguage());

let turn = 0;

/** Shows everything in the language, once its words are there; false when they did not come, and all stays as it is. */
async function show(language: Language): Promise<boolean> {
  turn += 1;
  const mine = turn;
  try {
    const words = language === 'zh-CN' ? {} : await loadWords(language);
    if (mine !== turn) return true;
    tellLanguage(language);
    speak({ language, words, held: false });
    return true;
  } catch {
    return false;
  }
}

const wanted = (choice: LanguageChoice): Language => (choice === 'phone' ? phoneLanguage() : choice);

/** Shows what was chosen before, or what the phone speaks; held back for a moment, so that no other language flashes up. */
export async function startLanguage(): Promise<void> {
  const language = wanted(languageChoice());
  if (language === currentlySpoken().language) return;
  speak({ held: true });
  const release = () => currentlySpoken().held && speak({ held: false });
  const patience = setTimeout(release, MOST_HELD_MS);
  await show(language);
  clearTimeout(patience);
  release();
}

/** Keeps the choice on the phone and shows everything in it; false when the words could not be fetched. */
export function chooseLanguage(choice: LanguageChoice): Promise<boolean> {
  setStored(STORED_AS, choice);
  return show(wanted(choice));
}

/** What is spoken now; the component is shown anew when it changes. */
export const useLanguage = (): Spoken => useSyncExternalStore(onSpoken, currentlySpoken);
