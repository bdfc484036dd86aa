import { digestIndexOf, similarTo } from '@domain/case/digest/similar-digests';
import { INVENTED_MATTERS } from '../../../support/invented-cases';

const TITLES = INVENTED_MATTERS.filter(({ length }) => length > 12);
const digests = TITLES.map((text, at) => ({ id: String(at), title: text.split('，', 1)[0] as string, text }));
const index = digestIndexOf(digests);
const first = (typed: string) => digests[Number(similarTo(typed, index)[0]?.id)]?.title;

test.each([
  ['洗衣机又坏了，没人修', '六舍的洗衣机四台坏了三台'],
  ['跑步的时候操场太黑', '操场晚上的灯八点就关'],
  ['校车不准时', '校车经常提前两三分钟开走'],
  ['想转专业，名额有多少', '转专业的名额没有公布'],
  ['图书馆几点关门', '图书馆闭馆音乐太早'],
  ['无线网连不上', '留学生楼的无线网密码换了没有通知'],
])('while somebody types %s the digest of %s is shown first', (typed, title) => {
  expect(first(typed)).toBe(title);
});

test.each(['', '我', '我们学校', '你好，我想说一件事', '申请勤工助学岗位'])('nothing is shown for %j', (typed) => {
  expect(similarTo(typed, index)).toEqual([]);
});

test('at most three, the likeliest first, with a score from 0 to 1', () => {
  const found = similarTo(TITLES.join(''), index, 3);
  expect(found.length).toBeLessThanOrEqual(3);
  for (const [at, { score }] of found.entries()) {
    expect(score).toBeLessThanOrEqual(found[at - 1]?.score ?? 1);
    expect(score).toBeGreaterThan(0);
  }
});

test('a digest keeps its place while more of the same is typed', () => {
  const text = '六舍的洗衣机四台坏了三台，维修电话没人接';
  for (let length = 6; length <= text.length; length++)
    expect(first(text.slice(0, length))).toBe('六舍的洗衣机四台坏了三台');
});

test('no digests, no suggestions', () => {
  expect(similarTo('洗衣机坏了', digestIndexOf([]))).toEqual([]);
});
