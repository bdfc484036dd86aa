import { ALIKE, bandsOf, likeness } from '../../domain/case/likeness';
import type { Random } from '../../tools/seed/random';
import { lightlyEdited } from './light-edits';

/** How well likeness does on some texts. All are shares, 0 to 1. */
export interface LikenessMeasures {
  texts: number;
  /** Of texts and their lightly edited copies: those that meet in a band and are alike. */
  recall: number;
  /** Of pairs of different texts: those that are alike. */
  falsePairs: number;
  /** Of pairs of different texts: those that meet in a band, and are compared for it. */
  met: number;
}

/** More pairs than this are drawn by chance. */
const MOST_PAIRS = 30_000;

/** Edits each text and compares, then compares different texts with each other. */
export function measureLikeness(texts: readonly string[], random: Random, copies = 1): LikenessMeasures {
  const bands = texts.map((text) => new Set(bandsOf(text)));
  const meets = (one: ReadonlySet<string> | undefined, other: Iterable<string>) =>
    [...other].some((band) => one?.has(band));
  let found = 0;
  for (const [at, text] of texts.entries()) {
    for (let copy = 0; copy < copies; copy++) {
      const edited = lightlyEdited(text, random);
      if (meets(bands[at], bandsOf(edited)) && likeness(text, edited) >= ALIKE) found++;
    }
  }
  const all = (texts.length * (texts.length - 1)) / 2;
  const pairs =
    all <= MOST_PAIRS
      ? texts.flatMap((_, one) => texts.slice(0, one).map((_, other) => [one, other] as const))
      : Array.from({ length: MOST_PAIRS }, () => [random.below(texts.length), random.below(texts.length)] as const);
  const different = pairs.filter(([one, other]) => one !== other);
  const share = (test: (one: number, other: number) => boolean) =>
    different.filter(([one, other]) => test(one, other)).length / different.length;
  return {
    texts: texts.length,
    recall: found / (texts.length * copies),
    falsePairs: share((one, other) => likeness(texts[one] ?? '', texts[other] ?? '') >= ALIKE),
    met: share((one, other) => meets(bands[one], bands[other] ?? [])),
  };
}
