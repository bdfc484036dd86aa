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

/** What a person is spoken of after, and before. */
const BEFORE =
  '[部院级班会长员生]|支书|书记|对|给|和|与|跟|同|请|评|选|是|让|把|被|由|向|找|叫|关于|觉得|认为|主席|干事';
const BEHIND =
  '打分|测评|评议|述职|五维|工作|是否称职|能力|做得|称职|负责|认真|的|同学|老师|学长|学姐|副?部长|副?主席|副?会长|班长|委员|干事|书记|满意|怎么样|怎样|如何|吗|这|和|与';
const APART = new RegExp(
  String.raw`(?<=^|\P{Script=Han}|${BEFORE})(?=(\p{Script=Han}{2})(?:$|\P{Script=Han}|${BEHIND}))`,
  'gu',
);

/**
 * What may be somebody's name in a text that is made of ordinary words, and where each stands first: of two characters only what stands as a
 * word apart, for 高峰 and 文明 are names too, and 食堂高峰期 and 校园文明 name nobody.
 */
export function namesApart(text: string): Map<string, number> {
  const longer = nameCandidates(text).filter((one) => [...one].length > 2);
  const short = [...text.matchAll(APART)].map(({ 1: name = '', index }) => [name, index] as const);
  return new Map([...longer.map((one) => [one, text.indexOf(one)] as const), ...short.reverse()]);
}
