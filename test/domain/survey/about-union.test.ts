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
  ['学/生/会满意度', '学生会'],
  ['学、生、会满意度', '学生会'],
  ['“学”“生”“会”满意度', '学生会'],
  ['学。生。会。满意度', '学生会'],
  ['学+生|会满意度', '学生会'],
  ['学.生会满意度', '学生会'],
  ['学生·会满意度', '学生会'],
  ['权益/部的答复', '权益部'],
  ['学\u200b生\u2060会满意度', '学生会'],
  // What can be read both ways, or begins like another word, is the union.
  ['学生会用的房间', '学生会'],
  ['学生会去年的工作', '学生会'],
  ['学生会不公开经费', '学生会'],
  ['学生会选举', '学生会'],
  ['学生会议事公开', '学生会'],
  ['学生会考核', '学生会'],
  ['学生会考前慰问活动满意度', '学生会'],
  ['学生会考后座谈会怎么样', '学生会'],
  ['学生会考期服务', '学生会'],
  ['学生会考虑同学的意见吗', '学生会'],
  ['学生会选择的供应商你满意吗', '学生会'],
  ['你对学生会觉得满意吗', '学生会'],
  ['学生会不会听同学的意见', '学生会'],
  ['学生会话语权', '学生会'],
  ['学生会议程公开吗', '学生会'],
  ['学生会餐饮服务', '学生会'],
  ['学生会员工', '学生会'],
  ['研究生会计划', '研究生会'],
  // Once as another word, and once as the union.
  ['学生会议室归学生会管', '学生会'],
  ['學生會工作', '學生會'],
  ['权益部的答复', '权益部'],
  ['学联怎么样', '学联'],
  ['学联动员工作怎么样', '学联'],
  ['学联系统的干部', '学联'],
  ['学联系统计划', '学联'],
  ['学联想听你的意见吗', '学联'],
  ['学联考核', '学联'],
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

test.each([
  ...['大学联欢晚会', '食堂满意度', '老师、同学、会议室', '校团委的活动'],
  ...['研究生会议室满意度', '学生会议', '中学生会考', '中学生会考成绩', '学生会员卡', '学生 会议室'],
  ...['大学生会计专业', '学生会话课', '学生会堂', '毕业生和在校学生会餐', '你问过学生，会后答复了吗'],
  ...[
    '谢谢各位同学！联系人：王老师',
    '找班长同学（联系电话…）',
    '老师的教学、联系学生和答疑',
    '上学、联谊',
    '教学联系实际吗',
    '同学联系方式',
    '学生会堂的座位',
    '学生会员证',
    '大学生会计大赛',
    '학생회관으로 가는 길',
    '학생회관까지',
    '同学联想',
    // What ends a sentence is the end of one, anywhere but behind the first character or between all.
    ...['学生。会满意度', '研究。生会满意度', '权益.部的答复', '学。联怎么样'],
    '同学联系统计',
  ],
])('%s does not', (title) => {
  expect(unionNamedIn(called(title))).toBeNull();
  expect(isAboutUnion(asking({ 'zh-CN': title }))).toBe(false);
});

test.each([
  ['총학생회는 어떤가요?', '학생회'],
  ['학생회의 활동에 만족하나요?', '학생회'],
  ['학 생 회', '학생회'],
  ['학·생·회', '학생회'],
  ['학생간부', '학생 간부'],
  ['학생회의장 선거', '학생회'],
  ['학생회원 친절도', '학생회'],
  ['학생회의실적', '학생회'],
  ['학생회식당', '학생회'],
  ['학생회관련 의견', '학생회'],
  ['학생회관리 만족도 조사', '학생회'],
  ['학생회관심도 조사', '학생회'],
  ['학생회관행 개선', '학생회'],
  ['학생회의실태', '학생회'],
  ['학생회관 식당은 어떤가요?', null],
  ['학생회관은 조용한가요?', null],
  ['학생회관에는 자리가 있나요?', null],
  ['학생회의실에서 만나요', null],
  ['학생 회의실 만족도', null],
  ['학생회의실 만족도', null],
  ['학생회원 카드', null],
  ['대학생 회원 카드', null],
  ['재학생 회식', null],
])('in Korean, where blanks tell words apart: %s', (ko, name) => {
  expect(unionNamedIn(asking({ 'zh-CN': '怎么样？', ko }))).toBe(name);
});

test.each([
  ['How does the Students’ Union do?', 'students’ union'],
  ['the Union', 'the union'],
  ['t-h-e u.n.i.o.n', 'the union'],
  ['s.t.u.d.e.n.t.u.n.i.o.n', 'student union'],
  ['Is the library quiet?', null],
])('in English: %s', (en, name) => {
  expect(unionNamedIn(asking({ 'zh-CN': '怎么样？', en }))).toBe(name);
});

test('what comes with the app is about the union where it says so, and nowhere else', () => {
  for (const name of TEMPLATES)
    expect([name, isAboutUnion(SHIPPED[name])]).toEqual([name, ['union', 'cadre'].includes(name)]);
});
