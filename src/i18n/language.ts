import { LANGUAGES, type Language } from '@types_/core/language';
import type { Dictionaries } from './dictionaries';

/** Languages whose words are fetched; Chinese is always there. */
export type FetchedLanguage = Exclude<Language, 'zh-CN'>;

/** Each language as its own readers call it. */
export const LANGUAGE_NAMES: Record<Language, string> = { 'zh-CN': '简体中文', ko: '한국어', en: 'English' };

/** The language in force. While `held`, its words are on their way and nothing should be seen yet. */
export interface Spoken {
  language: Language;
  held: boolean;
  words: Partial<Dictionaries>;
}

let spoken: Spoken = { language: 'zh-CN', held: false, words: {} };
const listeners = new Set<() => void>();

/** Changes what is in force, and tells whoever shows texts. */
export function speak(next: Partial<Spoken>): void {
  spoken = { ...spoken, ...next };
  for (const listener of listeners) listener();
}

export const currentlySpoken = (): Spoken => spoken;
export const currentLanguage = (): Language => spoken.language;

/** Calls the listener at every change; the answer stops it. */
export function onSpoken(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export const isLanguage = (value: unknown): value is Language => (LANGUAGES as readonly unknown[]).includes(value);

/** The language for what a phone or browser says of itself, zh_CN, ko-KR, ru: who reads neither Chinese nor Korean gets English. */
export function languageFor(tag: string): Language {
  if (tag === '' || /^zh/i.test(tag)) return 'zh-CN';
  return /^ko/i.test(tag) ? 'ko' : 'en';
}
