import type { Random } from '../../tools/seed/random';

/*
 * Light edits of a Chinese text: what two students write of one matter when one of them copied from the other, or one student
 * writes twice. Each takes a text and chance, and gives another text that means the same.
 */

type Edit = (text: string, random: Random) => string;

const SYNONYMS = [
  ['学校', '校方'],
  ['学生', '同学'],
  ['老师', '教师'],
  ['宿舍', '寝室'],
  ['食堂', '餐厅'],
  ['希望', '盼望'],
  ['要求', '让'],
  ['没有', '没'],
  ['现在', '目前'],
  ['问题', '情况'],
  ['因为', '由于'],
  ['但是', '可是'],
  ['解决', '处理'],
  ['收费', '收钱'],
  ['我们', '大家'],
  ['领导', '负责人'],
  ['非常', '特别'],
  ['孩子', '小孩'],
  ['家长', '父母'],
  ['相关', '有关'],
] as const;

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

/** What people put before or after what they have to say. */
const ADDITIONS = [
  '麻烦看一下。',
  '已经好几天了。',
  '请尽快回复，谢谢！',
  '我问过别的同学，他们也这么说。',
  '您好，打扰了，有件事想说一下。',
  '昨天又是这样，拍了照片。',
  '之前也有人提过，一直没有下文。',
];

/** What is typed instead when the pinyin is the same. */
const TYPED = '在再的得做作有又以已进近时是事市到道生声学雪';

const isSomewhere = (random: Random, share: number) => random.next() < share;

const typos: Edit = (text, random) =>
  [...text]
    .flatMap((character) => {
      if (!isSomewhere(random, 0.03)) return [character];
      const kind = random.below(3);
      if (kind === 0) return [];
      return kind === 1 ? [character, character] : [random.pick([...TYPED])];
    })
    .join('');

const oneTypo: Edit = (text, random) => {
  const characters = [...text];
  characters[random.below(characters.length)] = random.pick([...TYPED]);
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

const add: Edit = (text, random) => {
  const addition = random.pick(ADDITIONS);
  return isSomewhere(random, 0.5) ? `${addition}${text}` : `${text}${addition}`;
};

const synonyms: Edit = (text, random) =>
  SYNONYMS.reduce((left, [one, other]) => (isSomewhere(random, 0.6) ? left.replaceAll(one, other) : left), text);

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
export function lightlyEdited(text: string, random: Random): string {
  const edits = Object.values(LIGHT_EDITS);
  const count = 2 + random.below(3);
  return Array.from({ length: count }, () => random.pick(edits)).reduce((left, edit) => edit(left, random), text);
}
