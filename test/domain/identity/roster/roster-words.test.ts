import { cellText, isFormula, isUnprintable } from '@domain/identity/roster/cell-text';
import { entryYear } from '@domain/identity/roster/entry-year';
import { studyLevel } from '@domain/identity/roster/study-level';

describe('a year of entry', () => {
  test.each([
    ...['2023', '2023级', '23级', '２０２３级', ' 2023 级 ', '2023年', '2023年级', '高2023级', '初23级'],
    ...['2023-09', '2023/9/1', '2023.09.01', '2023年9月1日', '2023年9月'],
  ])('%s is 2023', (text) => expect(entryYear(text, 2026)).toBe(2023));

  test.each([
    ...[
      '',
      '23',
      '2023届',
      '高一',
      '12年级',
      '2023-2024',
      '20231',
      '1023',
      '2028',
      '2010级',
      '45170',
      '2023-13',
      '级',
      '２３',
    ],
  ])('%j is none', (text) => expect(entryYear(text, 2026)).toBeNull());

  test('is next year at most: schools import before they enrol', () => {
    expect(entryYear('2027', 2026)).toBe(2027);
    expect(entryYear('2011', 2026)).toBe(2011);
  });
});

describe('a level of study', () => {
  test.each([
    ['本科生', '本科'],
    [' 本 科 ', '本科'],
    ['专升本', '本科'],
    ['高职（专科）', '专科'],
    ['硕士研究生', '硕士'],
    ['PhD', '博士'],
    ['普通高中', '高中'],
    ['初中', '初中'],
    ['中专', '中职'],
  ])('%s is %s', (text, level) => expect(studyLevel(text)).toBe(level));

  test.each(['', '研究生', '留学生', '本科一批', 'constructor', '__proto__'])('%j is none', (text) =>
    expect(studyLevel(text)).toBeUndefined(),
  );
});

describe('the text of a cell', () => {
  test.each([
    ['  王小明\u3000', '王小明'],
    ['\u200b\ufeff\u202d王小明\u202c', '王小明'],
    ['\t20230101', '20230101'],
    ['计算机科学\n与技术学院', '计算机科学 与技术学院'],
    ['Zoe\u0308', 'Zo\u00eb'],
    ['阿依古丽 · 买买提', '阿依古丽 · 买买提'],
    ['-', ''],
    ['——', ''],
    [' / ', ''],
    ["'=1+1", '=1+1'],
    ["O'Neil", "O'Neil"],
  ])('%j is %j', (cell, text) => expect(cellText(cell)).toBe(text));

  test.each(['=1', '+86', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠a', '#N/A', '#REF!'])('%s is a formula', (text) =>
    expect(isFormula(text)).toBe(true),
  );

  test.each(['王小明', '2023-01', 'A+B', 'a@b', "'", '#1', ''])('%j is none', (text) =>
    expect(isFormula(text)).toBe(false),
  );

  test.each(['a\u0000b', 'a\u0007b', '\ud83d', 'a\udc00', 'a\u200bb', 'a\u202eb', '\ue863', '\ufffe', 'a\u2028b'])(
    '%j is not printable',
    (text) => expect(isUnprintable(text)).toBe(true),
  );

  test.each(['𬉼', '葛󠄀', 'é', 'नमस्ते', '한', '䶮'])('%s is', (text) => expect(isUnprintable(text)).toBe(false));
});
