import { isAboutUnion, unionNamedIn } from '@domain/survey/about-union';
import { SHIPPED } from '@domain/survey/templates/templates';
import { TEMPLATES } from '@types_/survey/template';
import { CANTEEN } from '../../support/survey';

const called = (title: string, more: object = {}) => ({ ...CANTEEN, title: { 'zh-CN': title }, ...more });
const [first, ...others] = CANTEEN.items;
const asking = (title: object) => ({ ...CANTEEN, items: [{ ...first, title }, ...others] as typeof CANTEEN.items });

test.each([
  ['学生会满意度', '学生会'],
  ['本学期学 生·会工作', '学生会'],
  ['學生會工作', '學生會'],
  ['权益部的答复', '权益部'],
  ['学联怎么样', '学联'],
  ['新一届主席团', '主席团'],
])('%s names the union: nobody has to say so', (title, word) => {
  expect(unionNamedIn(called(title))).toBe(word);
  expect(isAboutUnion(called(title))).toBe(true);
});

test('in a question, an answer, the opening words or another language too', () => {
  expect(isAboutUnion(asking({ 'zh-CN': '权益部的人答复得怎么样？' }))).toBe(true);
  expect(isAboutUnion(asking({ 'zh-CN': '他们做得怎么样？', en: 'How does the Students’ Union do?' }))).toBe(true);
  expect(isAboutUnion(asking({ 'zh-CN': '他们做得怎么样？', ko: '총학생회는 어떤가요?' }))).toBe(true);
  expect(isAboutUnion(called('满意度', { intro: { 'zh-CN': '问的是学生会。' } }))).toBe(true);
  expect(isAboutUnion(called('满意度', { comparedAs: '学生会' }))).toBe(true);
});

test.each(['大学联欢晚会', '食堂满意度', '老师、同学、会议室', '校团委的活动'])('%s does not', (title) => {
  expect(isAboutUnion(called(title))).toBe(false);
  expect(isAboutUnion(asking({ 'zh-CN': title, ko: '학생회관 식당은 어떤가요?' }))).toBe(false);
});

test('what comes with the app is about the union where it says so, and nowhere else', () => {
  for (const name of TEMPLATES)
    expect([name, isAboutUnion(SHIPPED[name])]).toEqual([name, ['union', 'cadre'].includes(name)]);
});
