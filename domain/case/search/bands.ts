import { DULL_COUNTS, type Telling, tellingOf } from './telling';

/** Bands of a text that is not short. */
const BANDS = 24;
/**
 * How many minima make a band: two in every other, so that heavier changes meet (texts that share a third of their grams in 85 of
 * 100), three in the rest, so that no more unrelated ones do.
 */
const rowsOf = (band: number): number => 2 + (band % 2);
const MOST_ROWS = 3;

/** A text of up to so many characters has too few grams for bands: two typing mistakes leave one or two. It is kept by its grams. */
const SHORT = 10;
/** So much may one be that began as a short one and got a sentence or two more: it is kept by some of its grams as well. */
const NEAR_SHORT = 40;
/** So many grams of either are kept, the rarest as far as can be guessed, and asked for. */
const GRAMS = 8;
/** Of a short text so many are looked for among those that are near short: there are many of these. */
const GRAMS_ASKED = 6;

/** Short strings kept with each case: two texts that share one may be alike. */
export const MOST_BANDS = BANDS + GRAMS;

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

/** Seeds beyond those of the bands. */
const [ORDER, OF_SHORT, OF_NEAR_SHORT] = [1001, 1002, 1003];

interface Gram {
  hash: number;
  factor: number;
}

const gramsIn = ({ grams }: Telling): Gram[] =>
  [...grams].map(([gram, isDull]) => ({ hash: hashOf(gram), factor: isDull ? DULL_COUNTS : 1 }));

/** MinHash with locality-sensitive hashing (Broder 1997, Indyk and Motwani 1998): the more two texts share, the surer one of these. */
function minima(grams: readonly Gram[]): string[] {
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

/** Some grams of a text, dull ones last, then in an order that is the same for all texts, so that two choose the same. */
const rarest = (grams: readonly Gram[], most: number): number[] =>
  grams
    .map(({ hash, factor }) => ({ hash, drawn: mixed(hash, ORDER) * factor }))
    .sort((a, b) => a.drawn - b.drawn)
    .slice(0, most)
    .map(({ hash }) => hash);

const named = (hashes: readonly number[], kind: number): string[] =>
  hashes.map((hash) => mixed(hash, kind).toString(36));

/** What a case keeps to be found as alike: at most 32 strings of at most 7 characters; none of a text without grams. */
export function bandsOf(text: string): string[] {
  const telling = tellingOf(text);
  const grams = gramsIn(telling);
  if (telling.length <= SHORT) return named(rarest(grams, GRAMS), OF_SHORT);
  if (telling.length > NEAR_SHORT) return minima(grams);
  return [...minima(grams), ...named(rarest(grams, GRAMS), OF_NEAR_SHORT)];
}

/** Which of them other cases are to have for being compared with this text. */
export function bandsAsked(text: string): string[] {
  const telling = tellingOf(text);
  const grams = gramsIn(telling);
  if (telling.length > NEAR_SHORT) return minima(grams);
  const ofShort = named(rarest(grams, GRAMS), OF_SHORT);
  if (telling.length > SHORT) return [...minima(grams), ...ofShort];
  return [...ofShort, ...named(rarest(grams, GRAMS_ASKED), OF_NEAR_SHORT)];
}
