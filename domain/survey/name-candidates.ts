const HAN = /\p{Script=Han}/u;
/** Names of Chinese characters have two to four of them; longer and foreign ones are the reader's to see. */
const LENGTHS = [2, 3, 4];

/** Everything in a text that may be somebody's name: each two, three and four Chinese characters in a row, once. */
export function nameCandidates(text: string): string[] {
  const characters = [...text.normalize('NFKC')];
  const found = new Set<string>();
  for (const at of characters.keys())
    for (const length of LENGTHS) {
      const some = characters.slice(at, at + length);
      if (some.length === length && some.every((one) => HAN.test(one))) found.add(some.join(''));
    }
  return [...found];
}
