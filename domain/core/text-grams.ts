/** Scripts whose words are not set apart by spaces, or whose endings are: they are read character by character. */
const WRITTEN_ON = String.raw`\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}`;
const STRETCH = /[\p{L}\p{M}\p{N}]+/gu;
const UNIT = new RegExp(`[${WRITTEN_ON}]|[^${WRITTEN_ON}]+`, 'gu');
const IS_WRITTEN_ON = new RegExp(`^[${WRITTEN_ON}]`, 'u');
/** A longer word is an address of the web or a slip of the keyboard. */
const LONGEST_WORD = 32;

/** A text as it is compared: full-width and other compatibility forms folded, Latin in lower case. */
export const foldedText = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The stretches of a folded text between spaces and punctuation, each as its units: a Han character or Korean syllable, a word of letters, a number. */
export const stretchesOf = (folded: string): string[][] =>
  (folded.match(STRETCH) ?? []).map((stretch) => stretch.match(UNIT) ?? []);

/** Whether a unit is a word or a number by itself, not a character of a script that is written on without spaces. */
export const isWord = (unit: string): boolean => !IS_WRITTEN_ON.test(unit);

/**
 * What a stretch can be found by: each two units that stand side by side, and each word. So 南区7舍 has 南区, 区7, 7, 7舍; a single
 * character between spaces has nothing.
 */
export function gramsOf(units: readonly string[]): string[] {
  const grams: string[] = [];
  for (const [at, unit] of units.entries()) {
    if (isWord(unit)) grams.push(unit.slice(0, LONGEST_WORD));
    const next = units[at + 1];
    if (next !== undefined) grams.push(unit.slice(0, LONGEST_WORD) + next.slice(0, LONGEST_WORD));
  }
  return grams;
}

/** Characters of grammar only: a seventh of all grams hold one of them. */
const GRAMMAR = /[的了是们]/u;

/** Whether a gram says something of the matter. */
export const isTelling = (gram: string): boolean => !GRAMMAR.test(gram);

/** The different grams of a text that say something of it, in the order of the text. */
export const tellingGrams = (text: string): Set<string> =>
  new Set(stretchesOf(foldedText(text)).flatMap(gramsOf).filter(isTelling));
