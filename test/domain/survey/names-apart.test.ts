import { namesApart } from '@domain/survey/name-candidates';

test.each([
  ['杨静的工作满意吗', '杨静', 0],
  ['对杨静满意吗', '杨静', 1],
  ['杨静同学', '杨静', 0],
  ['你觉得杨静怎么样？', '杨静', 3],
  ['本届部长杨静', '杨静', 4],
  ['食堂（杨静）', '杨静', 3],
  ['给杨静副部长评一评', '杨静', 1],
  ['杨静', '杨静', 0],
  ['给杨静打分', '杨静', 1],
  ['杨静五维评价', '杨静', 0],
  ['主席杨静述职评议', '杨静', 2],
  ['杨静是否称职', '杨静', 0],
  ['你觉得杨静负责吗', '杨静', 3],
  ['宣传部杨静的工作满意吗', '杨静', 3],
  ['学生会杨静同学', '杨静', 3],
  ['22级杨静同学', '杨静', 3],
  // Where it stands apart, not where it is first within another word.
  ['食堂高峰期，高峰同学在吗', '高峰', 6],
  ['这位欧阳小静做得好吗', '欧阳小静', 2],
  ['请评杨小静做事', '杨小静', 2],
])('%s may name somebody', (text, name, at) => {
  expect(namesApart(text).get(name)).toBe(at);
});

test.each([
  ['食堂高峰期', '高峰'],
  ['校园文明', '文明'],
  ['周末开放', '周末'],
  ['个人成长空间', '成长'],
  ['高峰时段要等多久？', '高峰'],
  ['图书馆周末开门吗', '周末'],
  ['周末是否开门', '周末'],
])('%s does not, also where somebody is called so', (text, name) => {
  expect(namesApart(text).has(name)).toBe(false);
});
