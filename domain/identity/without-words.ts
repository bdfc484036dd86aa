/** Shorter words than this would be found everywhere. */
const SHORTEST = 2;

/** A text with somebody's name, number and contact taken out of it wherever they stand as they are known. What else a text tells, nobody can know. */
export const withoutWords = (text: string, words: readonly string[]): string =>
  [...words]
    .filter((word) => [...word].length >= SHORTEST)
    .sort((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, '＊'.repeat([...word].length)), text);
