import { normalName } from '@domain/identity/roster/normal-name';
import { findHeader } from '@domain/identity/roster/roster-columns';
import { readRow } from '@domain/identity/roster/roster-row';
import naughty from '../../../fixtures/naughty-strings.json';
import { SCHOOL, THIS_YEAR } from '../../../support/roster-file/roster-tables';

const COLUMNS = ['学号', '姓名', '学院', '年级', '班级', '层次', '激活码', '学校代码'];
const GOOD = ['20230101', '王小明', '文学院', '2023级', '汉语言2301班', '本科', '', ''];
const header = findHeader(COLUMNS);
if (!header) throw new Error('no header');

/** A good row of which some cells say something else. */
const read = (cells: Readonly<Record<string, string>>, formulas: readonly number[] = []) => {
  const row = { line: 7, cells: GOOD.map((cell, index) => cells[COLUMNS[index] ?? ''] ?? cell), formulas };
  return readRow(row, header, SCHOOL, THIS_YEAR);
};
const lineOf = (cells: Readonly<Record<string, string>>) => {
  const result = read(cells);
  return 'line' in result ? result.line : result.bad.problems;
};
const problemsOf = (cells: Readonly<Record<string, string>>, formulas?: readonly number[]) => {
  const result = read(cells, formulas);
  return 'bad' in result ? result.bad.problems : [];
};

describe('a row of a roster', () => {
  test('becomes a line', () =>
    expect(lineOf({})).toEqual({
      ...{ line: 7, number: '20230101', name: '王小明', college: '文学院', grade: 2023 },
      ...{ className: '汉语言2301班', level: '本科' },
    }));

  test('keeps its activation code', () => expect(lineOf({ 激活码: ' K7Q2 ' })).toMatchObject({ code: 'K7Q2' }));

  test.each([
    ['２０２３０１０１', '20230101'],
    [' 2023 0101 ', '20230101'],
    ['2023-0101', '20230101'],
    ['l2023001j', 'L2023001J'],
    ['0012', '0012'],
    ['\t20230101\t', '20230101'],
  ])('number %j is %s', (written, number) => expect(lineOf({ 学号: written })).toMatchObject({ number }));

  test.each([
    ...['王', '欧阳娜娜', '阿依古丽·买买提', '阿依古丽•买买提', 'Kim Minjun', '김민준', '𬉼明', '䶮', "O'Neil", 'Null'],
    ...['𬉼'.repeat(60), '王 小 明', '〇明'],
  ])('name %s stays as it was written', (name) => expect(lineOf({ 姓名: `　${name} ` })).toMatchObject({ name }));

  test.each([
    ['学号', '', 'missing'],
    ['姓名', ' \u3000\u200b', 'missing'],
    ['姓名', '-', 'missing'],
    ['学院', '/', 'missing'],
    ['姓名', '𬉼'.repeat(61), 'too-long'],
    ['学院', '院'.repeat(5000), 'too-long'],
    ['学号', '1'.repeat(33), 'too-long'],
    ['激活码', '1'.repeat(33), 'too-long'],
    ['姓名', '王\u0007明', 'unprintable'],
    ['姓名', '王\ud83d', 'unprintable'],
    ['班级', '一\u202e班', 'unprintable'],
    ['姓名', '王\ue863', 'unprintable'],
    ['姓名', '田?', 'lost-character'],
    ['姓名', '王＊明', 'lost-character'],
    ['学院', '文\ufffd院', 'lost-character'],
    ['姓名', '=HYPERLINK("http://x")', 'formula'],
    ['姓名', '\t=1+1', 'formula'],
    ['姓名', "'=1+1", 'formula'],
    ['班级', '@SUM(1)', 'formula'],
    ['学号', '="0012"', 'formula'],
    ['学号', '+20230101', 'formula'],
    ['学号', '-20230101', 'formula'],
    ['学院', '#N/A', 'formula'],
    ['激活码', '=A1', 'formula'],
    ['学号', '2.02301E+11', 'rounded'],
    ['学号', '12', 'not-a-number'],
    ['学号', 'ABCDEF', 'not-a-number'],
    ['学号', '2023.5', 'not-a-number'],
    ['学号', '学20230101', 'not-a-number'],
    ['姓名', '20230101', 'not-a-name'],
    ['层次', '研究生', 'unknown-level'],
    ['年级', '2023届', 'impossible-grade'],
    ['年级', '1999', 'impossible-grade'],
    ['学校代码', '10184', 'other-school'],
  ])('%s %j is %s', (column, text, reason) => {
    const problems = problemsOf({ [column]: text });
    expect(problems).toEqual([{ line: 7, column: [...header.at.keys()][COLUMNS.indexOf(column)], reason }]);
  });

  test.each(['10183', '4122010183', '吉林大学', ' 吉林 大学 '])('of school %s is one of this school', (school) =>
    expect(lineOf({ 学校代码: school })).toMatchObject({ line: 7 }),
  );

  test('says all that is wrong with it, and shows the cells again', () => {
    const result = read({ 学号: '', 姓名: ' =1 ', 年级: '大一' });
    expect(result).toMatchObject({ bad: { given: { number: '', name: '=1', grade: '大一', college: '文学院' } } });
    expect(problemsOf({ 学号: '', 姓名: '=1', 年级: '大一' }).map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['missing', 'formula', 'impossible-grade']),
    );
  });

  test('with a formula is refused whatever the formula gave', () =>
    expect(problemsOf({}, [1])).toEqual([{ line: 7, column: 'name', reason: 'formula' }]));

  test('that is too short lacks what is not there', () => {
    const result = readRow({ line: 3, cells: ['20230101'], formulas: [] }, header, SCHOOL, THIS_YEAR);
    expect('bad' in result && result.bad.problems.map(({ reason }) => reason)).toEqual(Array(5).fill('missing'));
  });

  test.each(naughty)('named %j is a line with that name, or says why not', (name) => {
    const result = read({ 姓名: name });
    if ('bad' in result) {
      expect(result.bad.problems).toEqual([{ line: 7, column: 'name', reason: expect.any(String) }]);
    } else {
      expect(normalName(result.line.name)).toBe(
        normalName(name.replace(/^\p{Default_Ignorable_Code_Point}+|\p{Default_Ignorable_Code_Point}+$/gu, '')),
      );
      expect(result.line.name).not.toMatch(/^[=+\-@\t\r]/);
    }
  });
});
