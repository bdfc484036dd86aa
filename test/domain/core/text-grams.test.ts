import { commonness, isCommon } from '@domain/core/common-grams';
import { foldedText, gramsOf, stretchesOf, tellingGrams } from '@domain/core/text-grams';

const grams = (text: string) => stretchesOf(foldedText(text)).flatMap(gramsOf).join(' ');

test.each([
  ['宿舍漏水', '宿舍 舍漏 漏水'],
  ['宿舍，漏水', '宿舍 漏水'],
  ['南区7舍', '南区 区7 7 7舍'],
  ['ＷｉＦｉ 5G！', 'wifi 5g'],
  ['기숙사 물', '기숙 숙사'],
  ['水', ''],
  ['𠮷林𠮷', '𠮷林 林𠮷'],
  ['？？？ … 🙂', ''],
  ['', ''],
])('%s is found by: %s', (text, expected) => {
  expect(grams(text)).toBe(expected);
});

test('pieces of grammar are no words, and a word is kept once', () => {
  expect([...tellingGrams('我们的宿舍，是宿舍了')]).toEqual(['宿舍']);
});

test('a very long word is cut', () => {
  expect([...tellingGrams('a'.repeat(5000))]).toEqual(['a'.repeat(32)]);
});

test('what nearly every text says is more common than what few say, and that than what nobody expects', () => {
  const [most = 0, many = 0, some = 0, none = 9] = ['学生', '宿舍', '不亮', '顶岗'].map(commonness);
  expect(most).toBeGreaterThan(many);
  expect(many).toBeGreaterThan(some);
  expect(some).toBeGreaterThan(none);
  expect(isCommon('学生')).toBe(true);
  expect(isCommon('顶岗')).toBe(false);
});
