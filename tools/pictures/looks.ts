import type { Language } from '../../types/core/language';

/** How a page is looked at: width and height in px, scale of the words, language (Chinese unless named). */
export interface Look {
  name: string;
  width: number;
  height: number;
  dark?: boolean;
  fontScale?: number;
  language?: Language;
}

const LIGHT = { name: 'light', width: 390, height: 844 };
const LARGE = { name: 'large', width: 390, height: 844, fontScale: 1.6 };
const NARROW = { name: 'narrow', width: 320, height: 640 };

/** The smallest phone in the largest words. */
const TIGHT = { name: 'tight', width: 320, height: 640, fontScale: 1.6 };

const inLanguage = (language: Language): Look[] =>
  [LIGHT, LARGE, NARROW].map((look) => ({ ...look, name: `${language}-${look.name}`, language }));

export const LOOKS: Look[] = [
  LIGHT,
  { name: 'dark', width: 390, height: 844, dark: true },
  LARGE,
  NARROW,
  TIGHT,
  ...inLanguage('ko'),
  ...inLanguage('en'),
];
