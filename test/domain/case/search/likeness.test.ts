import { bandsAsked, bandsOf } from '@domain/case/search/bands';
import { likenessTo } from '@domain/case/search/likeness';
import fc from 'fast-check';
import { DEMO_MATTERS } from '../../../../tools/seed/demo/stories';
import { randomFrom } from '../../../../tools/seed/random';
import { HELD_OUT, TUNING } from '../../../support/edit-vocabularies';
import { INVENTED_MATTERS } from '../../../support/invented-cases';
import { lightlyEdited } from '../../../support/light-edits';
import { likenessCurve, measureLikeness } from '../../../support/likeness-measures';
import { SHORT_MATTERS } from '../../../support/short-cases';

const TEXTS = [...INVENTED_MATTERS, ...DEMO_MATTERS.map(({ text }) => text)];
const LONG = TEXTS.filter(({ length }) => length > 12);
const SHORT = Object.values(SHORT_MATTERS).flat();
const GENERATORS = [
  ['that it was tuned with', TUNING],
  ['with other words', HELD_OUT],
] as const;

it.each(GENERATORS)(
  'finds light edits and takes few unrelated pairs for the same: the generator %s',
  (_, vocabulary) => {
    const measures = measureLikeness(LONG, randomFrom('likeness'), { copies: 10, vocabulary });
    expect(measures.recall).toBeGreaterThanOrEqual(0.95);
    expect(measures.falsePairs).toBeLessThanOrEqual(0.002);
    // What is compared: of 20,000 unrelated cases 200 at most, of which the database gives the newest.
    expect(measures.met).toBeLessThanOrEqual(0.01);
  },
);

it.each(GENERATORS)(
  'finds nine of ten of five to eight characters, in the words of one school: the generator %s',
  (_, vocabulary) => {
    const { texts, recall, falsePairs } = measureLikeness(SHORT, randomFrom('short'), { copies: 10, vocabulary });
    expect(texts).toBeGreaterThan(120);
    expect(recall).toBeGreaterThanOrEqual(0.9);
    expect(falsePairs).toBeLessThanOrEqual(0.002);
  },
);

it('finds fewer and takes fewer for the same, the higher its border', () => {
  const curve = likenessCurve(SHORT, randomFrom('curve'));
  const isFalling = (shares: number[]) => shares.every((share, at) => at === 0 || share <= (shares[at - 1] ?? 1));
  expect(isFalling(curve.map(({ recall }) => recall))).toBe(true);
  expect(isFalling(curve.map(({ falsePairs }) => falsePairs))).toBe(true);
  expect(curve[0]?.recall).toBeGreaterThan(0.95);
});

it.each([
  ['typos', '食堂二楼的面又涨价了，一碗十四块', '食堂二楼得面又张价了，一碗十四块'],
  ['sentences in another order', '浴室没有热水。走廊的灯坏了一周。', '走廊的灯坏了一周。浴室没有热水。'],
  ['other punctuation and width', '校园卡充值１００元，余额没变！', '校园卡充值100元 余额没变'],
  ['more of it', '校车经常提前两三分钟开走', '您好，校车经常提前两三分钟开走，麻烦看一下。'],
  ['a salutation', '尊敬的校领导您好，电梯停运一周了', '电梯停运一周了'],
  ['two typing mistakes in six characters', '校车晚点半小时', '校车碗点办小时'],
  ['a sentence longer than itself', '食堂太贵了', '您好，打扰了，有件事想说一下。食堂太贵了'],
])('holds for the same what differs by %s', (_name, one, other) => {
  for (const [here, there] of [
    [one, other],
    [other, one],
  ] as const) {
    expect(likenessTo(here)(there).isAlike).toBe(true);
    expect(bandsAsked(here).some((band) => bandsOf(there).includes(band))).toBe(true);
  }
});

it.each([
  ['尊敬的领导您好，食堂的菜太贵了，希望尽快解决', '尊敬的领导您好，图书馆的座位被占了，希望尽快解决'],
  ['宿舍空调不制冷，报修三次没人来', '教室投影仪偏绿，老师的图看不清'],
  ['我们专业的实习单位一直没定', '我们学院的奖学金公示只有一天'],
  ['宿舍太吵睡不着', '宿舍灯不亮了'],
  ['食堂菜里有虫', '食堂晚上没饭'],
])('tells apart what only sounds alike: %s', (one, other) => {
  expect(likenessTo(one)(other).isAlike).toBe(false);
});

const anyText = fc.string({ unit: 'grapheme', maxLength: 300 });

it('is 1 for a text and itself, the same both ways, and never beyond 0 and 1', () => {
  fc.assert(
    fc.property(anyText, anyText, (one, other) => {
      const [there, back] = [likenessTo(one)(other), likenessTo(other)(one)];
      const self = likenessTo(one)(one).likeness;
      return (
        Math.abs(there.likeness - back.likeness) < 1e-12 &&
        there.isAlike === back.isAlike &&
        there.likeness >= 0 &&
        there.likeness <= 1 + 1e-12 &&
        (self === 0 || Math.abs(self - 1) < 1e-12)
      );
    }),
  );
});

it.each(['？！', '尊敬的领导您好！', '各位老师好', '您好王书记'])(
  'is nothing for a text that says nothing: %s',
  (text) => {
    expect(likenessTo(text)(text)).toEqual({ likeness: 0, isAlike: false });
  },
);

it('edits lightly in fact: the texts differ', () => {
  const random = randomFrom('edits');
  const edited = LONG.map((text) => lightlyEdited(text, random));
  expect(edited.filter((text, at) => text !== LONG[at]).length).toBeGreaterThan(0.8 * LONG.length);
});
