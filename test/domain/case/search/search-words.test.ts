import { MOST_ASKED, MOST_WORDS, queryOf, wordsOfCase } from '@domain/case/search/search-words';
import fc from 'fast-check';
import { INVENTED_MATTERS } from '../../../support/invented-cases';

const NUMBER = '10183-261123-7KQ4M';
const wordsOf = (text: string, place = '') => wordsOfCase({ text, place, number: NUMBER });
const finds = (typed: string, words: readonly string[]) => queryOf(typed).words.every((word) => words.includes(word));

describe('a case', () => {
  it('is found by what stands in its text and in its place, by its day and by its characters', () => {
    const words = wordsOf('四楼暖气片是凉的', '南区7舍');
    for (const typed of [
      '暖气',
      '暖气片',
      '四楼 暖气',
      '南区7舍',
      '7舍',
      NUMBER,
      '261123',
      '7kq4m',
      '10183 261123 7KQ4M',
    ])
      expect([typed, finds(typed, words)]).toEqual([typed, true]);
    for (const typed of ['暖气扇', '北区', '10183-261123-7KQ4N'])
      expect([typed, finds(typed, words)]).toEqual([typed, false]);
  });

  it('is found by any piece of its text, wherever it is cut', () => {
    const cut = fc.tuple(fc.constantFrom(...INVENTED_MATTERS), fc.nat(60), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(cut, ([text, from, length]) => finds([...text].slice(from, from + length).join(''), wordsOf(text))),
    );
  });

  it('keeps so many words and no more: of a long text those said more than once first', () => {
    const long = Array.from({ length: 1900 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('');
    const words = wordsOf(`${long}。暖气不热，暖气还是不热`);
    expect(words).toHaveLength(MOST_WORDS);
    expect(words).toEqual(expect.arrayContaining(['7kq4m', '261123', '暖气', '不热']));
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('a query', () => {
  it.each([
    ['食堂 红烧茄子', '红烧'],
    ['学校 空调', '空调'],
    ['希望学校解决漏水', '漏水'],
    ['学生强制实习', '制实'],
    [`宿舍 ${NUMBER}`, '7kq4m'],
    ['宿舍 wechat', 'wechat'],
  ])('%s looks up %s or what is as seldom first', (typed, first) => {
    const { words } = queryOf(typed);
    expect(words.slice(0, Math.max(1, words.length - 1))).toContain(first);
    expect(words[words.length - 1]).not.toBe(first);
  });

  it.each([
    ['水', '水'],
    ['宿舍 水', '水'],
    ['目的', '目的'],
    ['ＡＢ 我们', '我们'],
  ])('%s looks in the text itself for %s', (typed, piece) => {
    expect(queryOf(typed).pieces).toEqual([piece]);
  });

  it('of nothing but punctuation looks for nothing', () => {
    expect(queryOf(' ，。!? ')).toEqual({ words: [], pieces: [] });
  });

  it('asks for a bounded number of words, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (typed) => {
        const { words, pieces } = queryOf(typed);
        return words.length <= MOST_ASKED && pieces.length <= MOST_ASKED;
      }),
    );
  });
});
