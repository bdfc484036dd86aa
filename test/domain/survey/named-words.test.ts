import { nameCandidates } from '@domain/survey/name-candidates';
import { placesOf, standingIn, wordsAt } from '@domain/survey/named-words';
import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { CANTEEN } from '../../support/survey';

const called = (title: string): Questionnaire => ({ ...CANTEEN, title: { 'zh-CN': title } });

test.each([
  ['请杨静来评', '杨静'],
  ['校园文明', '文明'],
  ['食堂高峰期', '高峰'],
  ['这位欧阳小静做得好吗', '欧阳小静'],
])('in %s %s may be a name, whatever stands around it', (text, name) => {
  expect(nameCandidates(text)).toContain(name);
});

test('places are told in the order in which they are read, and found again by whoever has the questionnaire', () => {
  const asked = { ...called('ａ高峰与文明'), comparedAs: '杨静' };
  const places = placesOf(asked, ['杨静', '文明', '高峰']);
  expect(places).not.toMatch(/\p{L}/u);
  expect(wordsAt(asked, places)).toEqual(['高峰', '文明', '杨静']);
});

test('twenty at most are told at once, the first ones', () => {
  const text = Array.from({ length: 30 }, (_none, n) => String.fromCodePoint(0x4e00 + n * 3, 0x4e01 + n * 3));
  const asked = { ...CANTEEN, intro: { 'zh-CN': text.join('，') } };
  expect(wordsAt(asked, placesOf(asked, [...text].reverse()))).toEqual(text.slice(0, 20));
});

test('nothing is found at places that are none', () => {
  for (const places of ['', '99:0:2', 'x', undefined]) expect(wordsAt(CANTEEN, places)).toEqual([]);
});

test('a word that was taken out stands nowhere any more; another is shown where it stands now', () => {
  const [title, compat] = ['高峰时段，怎么样？', '\u2f24学'];
  expect(standingIn(called(title), ['高峰', '杨静'])).toEqual([{ word: '高峰', item: '', text: title }]);
  // Written with other characters that are read as the same ones.
  expect(standingIn(called(compat), ['大学'])).toEqual([{ word: '大学', item: '', text: '大学' }]);
});
