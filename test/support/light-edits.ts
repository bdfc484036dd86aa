import type { Random } from '../../tools/seed/random';
import { TUNING, type Vocabulary } from './edit-vocabularies';

/*
 * Light edits of a Chinese text: what two students write of one matter when one of them copied from the other, or one student
 * writes twice. Each takes a text and chance, and gives another text that means the same.
 */

type Edit = (text: string, random: Random, vocabulary: Vocabulary) => string;

const TRADITIONAL = new Map(
  [
    '学學',
    '宿宿',
    '门門',
    '问問',
    '题題',
    '长長',
    '员員',
    '费費',
    '时時',
    '间間',
    '实實',
    '习習',
    '业業',
    '没沒',
    '们們',
    '请請',
    '课課',
    '处處',
    '师師',
    '气氣',
  ].map((pair) => [pair.charAt(0), pair.slice(1)]),
);

const isSomewhere = (random: Random, share: number) => random.next() < share;

const typos: Edit = (text, random, { typed }) =>
  [...text]
    .flatMap((character) => {
      if (!isSomewhere(random, 0.03)) return [character];
      const kind = random.below(3);
      if (kind === 0) return [];
      return kind === 1 ? [character, character] : [random.pick([...typed])];
    })
    .join('');

const oneTypo: Edit = (text, random, { typed }) => {
  const characters = [...text];
  characters[random.below(characters.length)] = random.pick([...typed]);
  return characters.join('');
};

const sentencesOf = (text: string): string[] => text.match(/[^。！？；\n]+[。！？；\n]*/gu) ?? [text];

const swapSentences: Edit = (text, random) => {
  const sentences = sentencesOf(text);
  if (sentences.length < 2) return text;
  const at = random.below(sentences.length - 1);
  const [one = '', other = ''] = sentences.splice(at, 2);
  sentences.splice(at, 0, other, one);
  return sentences.join('');
};

const dropSentence: Edit = (text, random) => {
  const sentences = sentencesOf(text);
  if (sentences.length < 4) return text;
  sentences.splice(random.below(sentences.length), 1);
  return sentences.join('');
};

const add: Edit = (text, random, { additions }) => {
  const addition = random.pick(additions);
  return isSomewhere(random, 0.5) ? `${addition}${text}` : `${text}${addition}`;
};

const synonyms: Edit = (text, random, { synonyms: pairs }) =>
  pairs.reduce((left, [one, other]) => (isSomewhere(random, 0.6) ? left.replaceAll(one, other) : left), text);

const punctuation: Edit = (text, random) =>
  text.replace(/[，。！？；、,.!?]/gu, () => random.pick(['，', '。', '！', ' ', '\n', '', ',']));

const traditional: Edit = (text, random) =>
  [...text]
    .map((character) => (isSomewhere(random, 0.3) ? (TRADITIONAL.get(character) ?? character) : character))
    .join('');

export const LIGHT_EDITS = {
  oneTypo,
  typos,
  swapSentences,
  dropSentence,
  add,
  synonyms,
  punctuation,
  traditional,
} satisfies Record<string, Edit>;

/** Two to four of the edits, one after the other. */
export function lightlyEdited(text: string, random: Random, vocabulary: Vocabulary = TUNING): string {
  const edits = Object.values<Edit>(LIGHT_EDITS);
  const count = 2 + random.below(3);
  return Array.from({ length: count }, () => random.pick(edits)).reduce(
    (left, edit) => edit(left, random, vocabulary),
    text,
  );
}
