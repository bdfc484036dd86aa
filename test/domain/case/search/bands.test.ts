import { bandsAsked, bandsOf, MOST_BANDS } from '@domain/case/search/bands';
import { tellingOf } from '@domain/case/search/telling';
import fc from 'fast-check';

const anyText = fc.string({ unit: 'grapheme', maxLength: 300 });
const shared = (one: readonly string[], other: readonly string[]) => one.filter((band) => other.includes(band));

it('keeps a bounded number of short bands, the same each time, and asks for no more', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const [bands, asked] = [bandsOf(text), bandsAsked(text)];
      expect(bandsOf(text)).toEqual(bands);
      expect(Math.max(bands.length, asked.length)).toBeLessThanOrEqual(MOST_BANDS);
      return [...bands, ...asked].every((band) => /^[0-9a-z]{1,7}$/.test(band));
    }),
  );
});

it('meets itself, whatever its length, unless it says nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const isTelling = tellingOf(text).grams.size > 0;
      return shared(bandsAsked(text), bandsOf(text)).length > 0 === isTelling;
    }),
  );
});

it('keeps a short text by its grams, a long one by minima, what lies between by both', () => {
  const [short, between] = ['宿舍没热水', '南区七舍四楼暖气不热，打过电话'];
  const long = '四楼东边六个寝室的暖气片是凉的，室内只有十四度，晚上没法睡觉，三楼和西边都热，报修过两次也没有人来看。';
  expect([short, between, long].map((text) => bandsOf(text).length)).toEqual([4, 32, 24]);
});

it('keeps its bands from release to release: those of stored cases must meet those of new ones', () => {
  const bands = bandsOf('南区七舍四楼暖气不热，打过电话');
  expect(bands.slice(0, 3)).toEqual(['yyjbr4', 'tvbd4y', 'm7mped']);
  expect(bands.slice(-2)).toEqual(['1vxlgai', '17gbggs']);
  expect(bandsOf('宿舍没热水')).toEqual(['1o8vv1b', '7qjnwz', 'jdh8ua', '1v2rh6z']);
});

it('has no bands for a text without words', () => {
  expect(bandsOf('？！ …')).toEqual([]);
  expect(bandsAsked('？！ …')).toEqual([]);
});
