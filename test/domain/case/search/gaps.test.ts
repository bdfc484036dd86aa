import { gapsIn, UNFILLED, withGapsFilled } from '@domain/case/gaps';
import { excerptOf } from '@domain/case/search/excerpt';
import fc from 'fast-check';

describe('the gaps of a saved reply', () => {
  it('are named once each, in order', () => {
    expect(gapsIn('已转{部门}，{日期}前给你结果，{部门}在办。')).toEqual(['部门', '日期']);
    expect(gapsIn('没有空的一句')).toEqual([]);
  });

  it('are filled with what is known, and shown where nothing is', () => {
    expect(withGapsFilled('已转{部门}，{日期}前。', { 部门: '后勤处', 日期: '' })).toBe(`已转后勤处，${UNFILLED}前。`);
  });

  it('never put a value in twice, whatever braces it has', () => {
    expect(withGapsFilled('{a}{b}', { a: '{b}', b: '乙' })).toBe('{b}乙');
  });
});

describe('an excerpt', () => {
  it('marks what was typed, in any case and width, wherever it stands', () => {
    const { text, marks } = excerptOf({ text: '宿舍 WIFI 掉线，wifi 又断了。', place: '' }, 'WiFi');
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['WIFI', 'wifi']);
  });

  it('has marks within itself, in order and apart, for any text and query', () => {
    const words = fc.string({ unit: fc.constantFrom('食', '堂', '水', 'a', 'İ', ' ', '。'), maxLength: 80 });
    fc.assert(
      fc.property(words, words, words, (text, place, typed) => {
        const found = excerptOf({ text, place }, typed);
        let last = 0;
        for (const [from, to] of found.marks) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(found.text.length);
      }),
    );
  });
});
