import { fontScale } from '@/platform/text-size';

/** In full-width characters; 8 fit on a line beside a ring in the largest text, and then the sign after them does not. */
const LONGEST = 7.5;
/** The same for the largest headings. */
export const LONGEST_OF_TITLES = 5.5;
const KEPT = 3;
const CLAUSE = /[^，。；：、？！,;:?!\s]+/g;
/** What never comes apart: dates, numbers and Latin words with the one character that follows them, and quotes with what they stand at. */
const UNIT = /[“‘《（]*(?:\d+月\d+日|[\dA-Za-z.%℃#-]+.?|.)[”’》）]*/gu;

const widthOf = (text: string) => [...text].reduce((sum, sign) => sum + (sign < '\u0100' ? 0.5 : 1), 0);

/** Break points inside one clause, none within three characters of its ends. */
function loosen(clause: string, longest: number): string {
  if (widthOf(clause) <= longest) return clause;
  let loose = '';
  for (const [unit] of clause.matchAll(UNIT)) {
    const isInside = loose !== '' && loose.replace(/\u200b/g, '').length >= KEPT;
    const left = clause.length - loose.replace(/\u200b/g, '').length;
    loose += isInside && left >= KEPT ? `\u200b${unit}` : unit;
  }
  return loose;
}

/** A number stays with its unit, and a day with its hour; what happened at an hour may stand below it. */
const keepUnits = (text: string): string =>
  text.replace(
    /(\d:\d\d (?=[^\s\d，。]{3}))|(\d|[日일a-z](?=\s\d+:)) (?=[^\s\d]|\d+:)/g,
    (_, hour?: string, unit?: string) => hour ?? `${unit}\u00a0`,
  );

/** Lets a clause longer than a line break where no single character is left over. */
export const loosenLines = (text: string, longest = LONGEST): string =>
  keepUnits(text).replace(CLAUSE, (clause) => loosen(clause, longest));

/** Clauses are loosened only in large text: elsewhere nearly every one fits on a line. */
export const fitLines = (text: string, longest = LONGEST): string =>
  fontScale() >= 1.4 ? loosenLines(text, longest) : keepUnits(text);
