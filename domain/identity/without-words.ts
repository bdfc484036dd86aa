/** Shorter words than this would be found everywhere. */
const SHORTEST = 2;

const BETWEEN_ALL = /[\s·•]/gu;
const SYNTAX = /[\\^$.*+?()[\]{}|/]/;

/** A word as it may be written: letter by letter, with spaces or dots between them, in either case. */
const spelt = (word: string): RegExp =>
  new RegExp(
    [...word.replace(BETWEEN_ALL, '')].map((letter) => letter.replace(SYNTAX, '\\$&')).join('[\\s·•]*'),
    'giu',
  );

/** A text with somebody's name, number and contact taken out of it wherever they stand as they are known, however spaced. What else a text tells, nobody can know. */
export const withoutWords = (text: string, words: readonly string[]): string =>
  [...words]
    .filter((word) => [...word.replace(BETWEEN_ALL, '')].length >= SHORTEST)
    .sort((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(spelt(word), (found) => '＊'.repeat([...found].length)), text);
