import { ALIKE, BANDS, bandsOf, likeness } from '@domain/case/likeness';
import fc from 'fast-check';
import { DEMO_MATTERS } from '../../../tools/seed/demo-matters';
import { randomFrom } from '../../../tools/seed/random';
import { INVENTED_MATTERS } from '../../support/invented-matters';
import { lightlyEdited } from '../../support/light-edits';
import { measureLikeness } from '../../support/likeness-measures';

const TEXTS = [...INVENTED_MATTERS, ...DEMO_MATTERS.map(({ text }) => text)];
const LONG = TEXTS.filter(({ length }) => length > 12);

it('finds nine of ten light edits and takes one of a hundred unrelated pairs for the same at most', () => {
  const measures = measureLikeness(LONG, randomFrom('likeness'), 20);
  expect(measures.recall).toBeGreaterThanOrEqual(0.95);
  expect(measures.falsePairs).toBeLessThanOrEqual(0.002);
  // What is compared: of 20,000 unrelated cases 200 at most, of which the database gives the newest.
  expect(measures.met).toBeLessThanOrEqual(0.01);
});

it('finds most of the light edits of texts of a few characters, which change much of them', () => {
  const short = TEXTS.filter(({ length }) => length <= 12);
  const { recall, falsePairs } = measureLikeness(short, randomFrom('short'), 40);
  expect(recall).toBeGreaterThanOrEqual(0.7);
  expect(falsePairs).toBeLessThanOrEqual(0.01);
});

it.each([
  ['typos', '食堂二楼的面又涨价了，一碗十四块', '食堂二楼得面又张价了，一碗十四块'],
  ['sentences in another order', '浴室没有热水。走廊的灯坏了一周。', '走廊的灯坏了一周。浴室没有热水。'],
  ['other punctuation and width', '校园卡充值１００元，余额没变！', '校园卡充值100元 余额没变'],
  ['more of it', '校车经常提前两三分钟开走', '您好，校车经常提前两三分钟开走，麻烦看一下。'],
])('holds for the same what differs by %s', (_name, one, other) => {
  expect(likeness(one, other)).toBeGreaterThanOrEqual(ALIKE);
  expect(bandsOf(one).some((band) => bandsOf(other).includes(band))).toBe(true);
});

it.each([
  ['尊敬的领导您好，食堂的菜太贵了，希望尽快解决', '尊敬的领导您好，图书馆的座位被占了，希望尽快解决'],
  ['宿舍空调不制冷，报修三次没人来', '教室投影仪偏绿，老师的图看不清'],
  ['我们专业的实习单位一直没定', '我们学院的奖学金公示只有一天'],
])('tells apart what only sounds alike: %s', (one, other) => {
  expect(likeness(one, other)).toBeLessThan(ALIKE);
});

const anyText = fc.string({ unit: 'grapheme', maxLength: 300 });

it('is 1 for a text and itself, the same both ways, and never beyond 0 and 1', () => {
  fc.assert(
    fc.property(anyText, anyText, (one, other) => {
      const [there, back] = [likeness(one, other), likeness(other, one)];
      const self = likeness(one, one);
      return (
        Math.abs(there - back) < 1e-12 && there >= 0 && there <= 1 + 1e-12 && (self === 0 || Math.abs(self - 1) < 1e-12)
      );
    }),
  );
});

it('keeps a bounded number of short bands, the same each time', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const bands = bandsOf(text);
      expect(bandsOf(text)).toEqual(bands);
      expect([0, BANDS]).toContain(bands.length);
      return bands.every((band) => /^[0-9a-z]{1,7}$/.test(band));
    }),
  );
});

it('keeps its bands from release to release: those of stored cases must meet those of new ones', () => {
  expect(bandsOf('南区七舍四楼暖气不热').slice(0, 3)).toEqual(['yyjbr4', '1ybp2ri', 'm7mped']);
});

it('has no bands and no likeness for a text without words', () => {
  expect(bandsOf('？！ …')).toEqual([]);
  expect(likeness('？！', '？！')).toBe(0);
});

it('edits lightly in fact: the texts differ', () => {
  const random = randomFrom('edits');
  const edited = LONG.map((text) => lightlyEdited(text, random));
  expect(edited.filter((text, at) => text !== LONG[at]).length).toBeGreaterThan(0.8 * LONG.length);
});
