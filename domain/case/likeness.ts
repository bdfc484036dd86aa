import { isCommon } from '../core/common-grams';
import { foldedText, gramsOf, isTelling, stretchesOf } from '../core/text-grams';

/** Short strings kept with each case; two texts that share one may be alike. */
export const BANDS = 24;
/**
 * How many minima make a band: two in every other, so that short texts and heavier changes meet (texts that share a third of
 * their grams in 85 of 100), three in the rest, so that no more unrelated ones do.
 */
const rowsOf = (band: number): number => 2 + (band % 2);
const MOST_ROWS = 3;
/** What everybody writes, such as 尊敬的领导您好 and 希望尽快解决, counts for so many times less than what the text is about. */
const DULL_COUNTS = 8;

/** From this on two texts say the same with light changes (decision 17 has the figures). */
export const ALIKE = 0.45;

/** The grams of a text, and whether they are dull: common ones, and those that only join two of them. */
function gramsWithDullness(text: string): Map<string, boolean> {
  const all = new Map<string, boolean>();
  for (const units of stretchesOf(foldedText(text))) {
    const grams = gramsOf(units);
    const common = grams.map(isCommon);
    for (const [at, gram] of grams.entries()) {
      if (!isTelling(gram)) continue;
      const isDull = common[at] === true || (common[at - 1] === true && common[at + 1] === true);
      all.set(gram, isDull && all.get(gram) !== false);
    }
  }
  return all;
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** One of as many random-looking orders of all numbers as there are seeds (the finalizer of murmur3). */
function mixed(hash: number, seed: number): number {
  let mix = hash ^ Math.imul(seed, 0x9e3779b9);
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}

/**
 * The bands of a text (MinHash with locality-sensitive hashing: Broder 1997, Indyk and Motwani 1998): at most 24 strings of at
 * most 7 characters. The more two texts share, the surer one of their bands is the same. A text without grams has none.
 */
export function bandsOf(text: string): string[] {
  const grams = [...gramsWithDullness(text)].map(([gram, isDull]) => ({
    hash: hashOf(gram),
    factor: isDull ? DULL_COUNTS : 1,
  }));
  if (grams.length === 0) return [];
  const least = (seed: number) => {
    let [value, of] = [Number.POSITIVE_INFINITY, 0];
    for (const { hash, factor } of grams) {
      const drawn = mixed(hash, seed) * factor;
      if (drawn < value) [value, of] = [drawn, hash];
    }
    return of;
  };
  return Array.from({ length: BANDS }, (_, band) => {
    const rows = Array.from({ length: rowsOf(band) }, (_, row) => least(band * MOST_ROWS + row + 1));
    return rows.reduce((hash, row) => mixed(hash ^ row, band + 1), 0).toString(36);
  });
}

const weightOf = (isDull: boolean): number => (isDull ? 1 / DULL_COUNTS : 1);

/**
 * How much two texts have in common, 0 to 1: twice the weight of the shared grams by that of all grams of both (Dice). The order
 * of sentences does not count.
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [gramsWithDullness(one), gramsWithDullness(other)];
  let [shared, all] = [0, 0];
  for (const [gram, isDull] of a) {
    all += weightOf(isDull);
    const theirs = b.get(gram);
    if (theirs !== undefined) shared += weightOf(isDull) + weightOf(theirs);
  }
  for (const isDull of b.values()) all += weightOf(isDull);
  return all === 0 ? 0 : shared / all;
}
