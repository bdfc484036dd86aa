/** So many characters in a row that stand in the student's text too are no longer an officer's own words. */
export const REPEAT_LENGTH = 8;

interface Letter {
  letter: string;
  from: number;
  to: number;
}

const SAYS = /[\p{L}\p{N}]/u;

/** What a text says, letter by letter: without spaces and punctuation, full-width folded, Latin in lower case. */
function lettersOf(text: string): Letter[] {
  const letters: Letter[] = [];
  let at = 0;
  for (const character of text) {
    const from = at;
    at += character.length;
    for (const letter of character.normalize('NFKC').toLowerCase())
      if (SAYS.test(letter)) letters.push({ letter, from, to: at });
  }
  return letters;
}

const spelled = (letters: readonly Letter[]): string => letters.map(({ letter }) => letter).join('\u0000');

/** What of a text repeats the words of one of others, so many letters or more in a row, in its order. */
export function repeatsOf(text: string, others: readonly string[], length = REPEAT_LENGTH): string[] {
  const letters = lettersOf(text);
  const sources = others.map((other) => spelled(lettersOf(other)));
  const stretches: { from: number; to: number }[] = [];
  for (let at = 0; at + length <= letters.length; at += 1) {
    const window = letters.slice(at, at + length);
    const words = spelled(window);
    if (!sources.some((source) => source.includes(words))) continue;
    const from = window[0]?.from ?? 0;
    const to = window[length - 1]?.to ?? 0;
    const last = stretches.at(-1);
    if (last && from <= last.to) last.to = to;
    else stretches.push({ from, to });
  }
  return stretches.map(({ from, to }) => text.slice(from, to));
}

/** So long a stretch repeats by no chance: it is the student's own sentence (product.md section 2: no raw student text is public). */
export const COPY_LENGTH = 16;

/** A text of fewer letters is a word, as a place or 还没好 is, and no sentence that would be somebody's own. */
const SENTENCE_LENGTH = 6;

/** From how many letters on a stretch is a copy of a text of so many: from `COPY_LENGTH` on, and where it is most of a short one. */
const copiedFrom = (letters: number): number =>
  Math.min(COPY_LENGTH, Math.max(Math.min(REPEAT_LENGTH, letters), Math.floor(letters / 2) + 1));

function copiedOfOne(text: string, other: string): string | undefined {
  const letters = lettersOf(other).length;
  if (letters < SENTENCE_LENGTH) return undefined;
  const from = copiedFrom(letters);
  return repeatsOf(text, [other], Math.min(REPEAT_LENGTH, from)).find((stretch) => lettersOf(stretch).length >= from);
}

/** What of a text is copied from one of others, each a text of its own: a long stretch, or most of a short one; '' where nothing is. */
export const copiedOf = (text: string, others: readonly string[]): string =>
  others.map((other) => copiedOfOne(text, other)).find((stretch) => stretch !== undefined) ?? '';

/** A name of one character is in half of all texts: it cannot be told from a word. */
const SHORTEST_NAME = 2;

/** Whether a text names one of some people, however it is spaced. */
export function namesOneOf(text: string, names: readonly string[]): boolean {
  const spelt = spelled(lettersOf(text));
  return names.some((name) => {
    const letters = lettersOf(name);
    return letters.length >= SHORTEST_NAME && spelt.includes(spelled(letters));
  });
}

/** How somebody says in a text what they are called: in words, or beneath it on a line of its own. */
const SIGNED = [/(?:我叫|姓名|署名|签名)[是：:\s]*(\p{L}{2,4})(?=$|[\s\p{P}])/gu, /(?:\n|——)\s*(\p{L}{2,4})\s*$/gu];

/**
 * What a text says of names with which others signed, also nicknames that no roster has, and those that stay when an account is
 * deleted. A person decides: 食堂 may stand alone on a last line, too.
 */
export function signedOf(text: string, others: readonly string[]): string[] {
  const signed = others.flatMap((other) =>
    SIGNED.flatMap((way) => [...other.matchAll(way)].map((found) => found[1] ?? '')),
  );
  return [...new Set(signed)].filter((name) => namesOneOf(text, [name]));
}
