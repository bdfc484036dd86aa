import type { Random } from '../../seed/random';

/** As many texts as asked for, each of two to four sentences from different texts: they share words as those of one school do. */
export function* mixedTexts(texts: readonly string[], count: number, random: Random): Generator<string> {
  const sentences = [...new Set(texts.flatMap((text) => text.match(/[^。！？；\n]{6,40}[。！？；\n]/gu) ?? []))];
  for (let n = 0; n < count; n++)
    yield Array.from({ length: 2 + random.below(3) }, () => random.pick(sentences).trim()).join('');
}
