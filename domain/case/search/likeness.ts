import { DULL_COUNTS, type Telling, tellingOf } from './telling';

/**
 * From which likeness on two texts say the same with light changes, by how many characters the shorter one has (decision 17 has
 * the figures): one typing mistake takes a third of the grams of six characters, and one in a hundred of 200.
 */
const SHORT = { length: 8, alike: 0.3 };
const LONG = { length: 20, alike: 0.45 };

function alikeFrom(length: number): number {
  const part = (Math.min(Math.max(length, SHORT.length), LONG.length) - SHORT.length) / (LONG.length - SHORT.length);
  return SHORT.alike + part * (LONG.alike - SHORT.alike);
}

/** How much two texts have in common, and whether that is enough to say the same. */
export interface Likeness {
  /** 0 to 1. */
  likeness: number;
  isAlike: boolean;
}

const weightOf = (isDull: boolean): number => (isDull ? 1 / DULL_COUNTS : 1);

function weightOfAll({ grams }: Telling): number {
  let all = 0;
  for (const isDull of grams.values()) all += weightOf(isDull);
  return all;
}

/**
 * How like other texts are to one: twice the weight of the shared grams by that of all grams of both (Dice). The order of
 * sentences does not count.
 */
export function likenessTo(text: string): (other: string) => Likeness {
  const one = tellingOf(text);
  const weight = weightOfAll(one);
  return (other) => {
    const theirs = tellingOf(other);
    const all = weight + weightOfAll(theirs);
    let shared = 0;
    for (const [gram, isDull] of one.grams) {
      const isTheirsDull = theirs.grams.get(gram);
      if (isTheirsDull !== undefined) shared += weightOf(isDull) + weightOf(isTheirsDull);
    }
    const likeness = all === 0 ? 0 : shared / all;
    return { likeness, isAlike: likeness >= alikeFrom(Math.min(one.length, theirs.length)) };
  };
}
