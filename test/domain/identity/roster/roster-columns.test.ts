import { findHeader } from '@domain/identity/roster/roster-columns';

const columns = (cells: readonly string[]) => Object.fromEntries(findHeader(cells)?.at ?? []);
const USUAL = { number: 0, name: 1, college: 2, grade: 3, className: 4, level: 5 };

describe('the header of a roster', () => {
  test.each([
    [['学号', '姓名', '学院', '年级', '班级', '层次']],
    [['学籍号', '学生姓名', '院系', '入学年份', '行政班', '培养层次']],
    [['学 号*', '姓名（必填）', '院(系)', '当前所在级', '班级名称', '学历层次']],
    [['\ufeff学号', ' 姓　名 ', '所在学院【必填】', '入学年度', '班', '学段']],
    [['Student Number', 'Name', 'College', 'Grade', 'Class', 'Level']],
    [['STUDENT_NO', 'full_name', 'department', 'entry year', 'class name', 'degree']],
  ])('%j', (cells) => expect(columns(cells)).toEqual(USUAL));

  test('finds columns in any order, the optional ones too, and names what it leaves out', () => {
    const found = findHeader(['序号', '激活码', '姓名', '学号', '学校代码', '性 别', '', '年级']);
    expect(Object.fromEntries(found?.at ?? [])).toEqual({ code: 1, name: 2, number: 3, school: 4, grade: 7 });
    expect(found?.unknown).toEqual(['序号', '性 别']);
    expect(found?.missing).toEqual(['college', 'className', 'level']);
  });

  test('prefers 学号 to 学籍号, and the code of a school to its name', () => {
    const found = findHeader(['学籍号', '学号', '姓名', '学校名称', '学校代码']);
    expect(Object.fromEntries(found?.at ?? [])).toEqual({ number: 1, name: 2, school: 4 });
    expect(found?.unknown).toEqual(['学籍号', '学校名称']);
  });

  test('says which column stands there twice', () =>
    expect(findHeader(['学号', '姓名', '姓名'])?.twice).toEqual(['name']));

  test.each([
    [['吉林大学 2023 级学生名册']],
    [['填表人', '王老师', '姓名']],
    [['20230101', '王小明', '文学院', '2023级', '汉语言2301班', '本科']],
    [[]],
  ])('%j is none', (cells) => expect(findHeader(cells)).toBeNull());
});
