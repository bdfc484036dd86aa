import { tellingGrams } from '../../core/text-grams';

/** A digest as the phone holds it: published, so that nothing of a student is in it. */
export interface DigestWords {
  id: string;
  title: string;
  /** The first sentences. */
  text: string;
}

/** Digests prepared for comparison: once, when they have come. */
export interface DigestIndex {
  digests: { id: string; grams: ReadonlySet<string>; titleGrams: ReadonlySet<string>; length: number }[];
  /** How much a gram tells, by how few digests have it (idf). */
  weights: ReadonlyMap<string, number>;
}

/** A gram in the title says what the digest is about. */
const IN_TITLE = 2;
/** Below this a digest only shares a word by chance (decision 17). */
const SIMILAR = 0.14;
/** Prepares the digests of one school. */
export function digestIndexOf(digests: readonly DigestWords[]): DigestIndex {
  const grams = digests.map(({ id, title, text }) => {
    const titleGrams = tellingGrams(title);
    return { id, titleGrams, grams: new Set([...titleGrams, ...tellingGrams(text)]) };
  });
  const counts = new Map<string, number>();
  for (const each of grams) for (const gram of each.grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const weights = new Map([...counts].map(([gram, count]) => [gram, Math.log(1 + digests.length / count)]));
  const lengthOf = (all: ReadonlySet<string>, titleGrams: ReadonlySet<string>) =>
    [...all].reduce((sum, gram) => sum + ((weights.get(gram) ?? 0) * (titleGrams.has(gram) ? IN_TITLE : 1)) ** 2, 0);
  return {
    weights,
    digests: grams.map((each) => ({ ...each, length: Math.sqrt(lengthOf(each.grams, each.titleGrams)) })),
  };
}

/**
 * The digests that a text being typed may be about, the likeliest first: the cosine of the grams they share, weighted by how few
 * digests have them. Runs on the phone, so that what is typed leaves it only when it is sent.
 */
export function similarTo(text: string, { digests, weights }: DigestIndex, most = 3): { id: string; score: number }[] {
  const known = [...tellingGrams(text)].filter((gram) => weights.has(gram));
  const own = Math.sqrt(known.reduce((sum, gram) => sum + (weights.get(gram) ?? 0) ** 2, 0));
  const scored = digests.map(({ id, grams, titleGrams, length }) => {
    const shared = known.filter((gram) => grams.has(gram));
    const product = shared.reduce(
      (sum, gram) => sum + (weights.get(gram) ?? 0) ** 2 * (titleGrams.has(gram) ? IN_TITLE : 1),
      0,
    );
    return { id, score: product === 0 ? 0 : product / (length * own) };
  });
  return scored
    .filter(({ score }) => score >= SIMILAR)
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
}
