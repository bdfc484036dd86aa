import { isCommon } from '../../core/common-grams';
import { foldedText, gramsOf, isTelling, stretchesOf } from '../../core/text-grams';
import { withoutSalutation } from './salutation';

/** What everybody writes, such as 希望尽快解决, counts for so many times less than what a text is about. */
export const DULL_COUNTS = 8;

/** What a text is compared by. */
export interface Telling {
  /** Its grams, and whether they are dull: common ones, and those that only join two of them. */
  grams: ReadonlyMap<string, boolean>;
  /** How many characters and words of letters it has beside its salutation. */
  length: number;
}

/** What tells of a text's matter. */
export function tellingOf(text: string): Telling {
  const all = new Map<string, boolean>();
  let length = 0;
  const stretches = stretchesOf(foldedText(text)).map((units) => withoutSalutation(units.join('')));
  for (const units of stretches.flatMap(stretchesOf)) {
    length += units.length;
    const grams = gramsOf(units);
    const common = grams.map(isCommon);
    for (const [at, gram] of grams.entries()) {
      if (!isTelling(gram)) continue;
      const isDull = common[at] === true || (common[at - 1] === true && common[at + 1] === true);
      all.set(gram, isDull && all.get(gram) !== false);
    }
  }
  return { grams: all, length };
}
