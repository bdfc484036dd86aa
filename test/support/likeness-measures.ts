import { bandsAsked, bandsOf } from '../../domain/case/search/bands';
import { likenessTo } from '../../domain/case/search/likeness';
import type { Random } from '../../tools/seed/random';
import type { Vocabulary } from './edit-vocabularies';
import { lightlyEdited } from './light-edits';

/** How well likeness does on some texts. All but `texts` are shares, 0 to 1. */
export interface LikenessMeasures {
  /** Those that say something: what is nothing but a salutation is alike to nothing. */
  texts: number;
  /** Of texts and their lightly edited copies: those that meet in a band and are alike. */
  recall: number;
  /** Of pairs of different texts: those that are alike. */
  falsePairs: number;
  /** Of pairs of different texts: those that meet in a band, and are compared for it. */
  met: number;
}

interface Options {
  /** Edited copies of each text. */
  copies?: number;
  vocabulary?: Vocabulary;
}

/** More pairs than this are drawn by chance. */
const MOST_PAIRS = 30_000;

/** So many are drawn for each text of a curve. */
const CURVE_PAIRS = 50;
/** Where the border between alike and not might lie. */
const BORDERS = [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6];

/** Recall against false pairs, wherever the border is drawn. */
export function likenessCurve(all: readonly string[], random: Random, vocabulary?: Vocabulary) {
  const texts = all.filter((text) => bandsOf(text).length > 0);
  const copies = texts.map((text) => likenessTo(text)(lightlyEdited(text, random, vocabulary)).likeness);
  const drawn = Math.min(MOST_PAIRS, texts.length * CURVE_PAIRS);
  const pairs = Array.from({ length: drawn }, () => [random.pick(texts), random.pick(texts)] as const);
  const unrelated = pairs
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => likenessTo(one)(other).likeness);
  const above = (shares: readonly number[], border: number) =>
    Math.round((shares.filter((share) => share >= border).length / shares.length) * 1e5) / 1e5;
  return BORDERS.map((from) => ({ from, recall: above(copies, from), falsePairs: above(unrelated, from) }));
}

/** Edits each text and compares, then compares different texts with each other. */
export function measureLikeness(
  all: readonly string[],
  random: Random,
  { copies = 1, vocabulary }: Options = {},
): LikenessMeasures {
  const texts = all.filter((text) => bandsOf(text).length > 0);
  const kept = texts.map((text) => new Set(bandsOf(text)));
  const asked = texts.map(bandsAsked);
  const meets = (one: ReadonlySet<string> | undefined, other: readonly string[]) =>
    other.some((band) => one?.has(band));
  let found = 0;
  for (const [at, text] of texts.entries()) {
    const compare = likenessTo(text);
    for (let copy = 0; copy < copies; copy++) {
      const edited = lightlyEdited(text, random, vocabulary);
      if (meets(kept[at], bandsAsked(edited)) && compare(edited).isAlike) found++;
    }
  }
  const count = (texts.length * (texts.length - 1)) / 2;
  const pairs =
    count <= MOST_PAIRS
      ? texts.flatMap((_, one) => texts.slice(0, one).map((_, other) => [one, other] as const))
      : Array.from({ length: MOST_PAIRS }, () => [random.below(texts.length), random.below(texts.length)] as const);
  const different = pairs.filter(([one, other]) => one !== other);
  const share = (test: (one: number, other: number) => boolean) =>
    different.filter(([one, other]) => test(one, other)).length / different.length;
  return {
    texts: texts.length,
    recall: found / (texts.length * copies),
    falsePairs: share((one, other) => likenessTo(texts[one] ?? '')(texts[other] ?? '').isAlike),
    met: share((one, other) => meets(kept[one], asked[other] ?? [])),
  };
}
