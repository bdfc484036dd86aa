/** @jest-environment node */
import { safeCell } from '@domain/core/csv';
import type { RosterFileRefusal } from '@types_/identity/roster-file';
import { rosterOf } from '../../../../tools/seed/synthetic-roster';
import { gb18030 } from '../../../support/roster-file/gb18030';
import { read } from '../../../support/roster-file/read';
import { csv, HEADER, rosterTable } from '../../../support/roster-file/roster-tables';
import { excelFile, inlineFile } from '../../../support/roster-file/workbook';
import { JILIN } from '../../../support/schools';

const FORMATS: Readonly<Record<string, (rows: readonly (readonly string[])[]) => Buffer>> = {
  'CSV in UTF-8': (rows) => Buffer.from(csv(rows)),
  'CSV in GB18030': (rows) => gb18030(csv(rows)),
  'Unicode text': (rows) => Buffer.from(`\ufeff${csv(rows, '\t')}`, 'utf16le'),
  'XLSX of Excel': excelFile,
  'XLSX of others': inlineFile,
};
const dataOf = async (rows: readonly (readonly string[])[], write = excelFile) => {
  const result = await read(write(rows));
  if (!result.ok) throw new Error(result.code);
  return result.data;
};
const refusalOf = async (rows: readonly (readonly string[])[]) => {
  const result = await read(excelFile(rows));
  return result.ok ? null : { code: result.code satisfies RosterFileRefusal, params: result.params };
};
const LINE = ['20230101', '王小明', '文学院', '2023级', '一班', '本科'];

describe('a roster file', () => {
  test.each(Object.entries(FORMATS))('as %s gives every line of the roster', async (_, write) => {
    const roster = await dataOf(rosterTable(500), write);
    expect(roster).toMatchObject({ rows: 500, bad: [], ignored: [] });
    expect(roster.lines).toEqual(
      rosterOf(JILIN, 500).map(({ note: _note, ...line }, index) => ({ ...line, line: index + 2 })),
    );
  });

  test('may have titles above, columns of its own, and bad rows among good ones', async () => {
    const rows = [
      ['吉林大学 2023 级名册'],
      [],
      ['序号', ...HEADER, '备注'],
      ['1', ...LINE, '=1+1'],
      ['2', '20230102', '', '文学院', '2023级', '一班', '研究生'],
      [],
      ['3', '20230103', '李四', '文学院', '2023级', '一班', '本科'],
      ['4', '20230103', '赵五', '文学院', '2023级', '一班', '本科'],
      ['5', ...LINE],
    ];
    for (const write of Object.values(FORMATS)) {
      const { lines, bad, ...rest } = await dataOf(rows, write);
      expect(lines.map(({ line }) => line)).toEqual([4]);
      expect(bad.flatMap(({ problems }) => problems)).toEqual([
        { line: 5, column: 'name', reason: 'missing' },
        { line: 5, column: 'level', reason: 'unknown-level' },
        { line: 7, column: 'number', reason: 'duplicate', other: 8 },
        { line: 8, column: 'number', reason: 'duplicate', other: 7 },
      ]);
      expect(rest).toEqual({
        ...{ rows: 5, ignored: ['序号', '备注'] },
        notes: [{ line: 9, column: 'number', note: 'repeated', other: 4 }],
      });
    }
  });

  test('without needed columns is refused and says which', async () =>
    expect(await refusalOf([['姓名', '学院', '年级']])).toEqual({
      code: 'file-missing-columns',
      params: { columns: 'number,className,level' },
    }));

  test('with a column twice is refused and says which', async () =>
    expect(await refusalOf([[...HEADER, '姓名'], LINE])).toEqual({
      code: 'file-columns-twice',
      params: { columns: 'name' },
    }));

  test('of another school is refused; a stray row of another school is a bad row', async () => {
    const header = [...HEADER, '学校'];
    expect(await refusalOf([header, [...LINE, '延边大学'], ['1', ...LINE.slice(1), '延边大学']])).toMatchObject({
      code: 'file-other-school',
    });
    const { lines, bad } = await dataOf([
      header,
      [...LINE, '吉林大学'],
      ['201', ...LINE.slice(1), '延边大学'],
      ['202', ...LINE.slice(1), ''],
    ]);
    expect(lines.map(({ line }) => line)).toEqual([2, 4]);
    expect(bad.flatMap(({ problems }) => problems)).toEqual([{ line: 3, column: 'school', reason: 'other-school' }]);
  });

  test('with a header only has no lines', async () =>
    expect(await dataOf([[...HEADER]])).toEqual({ rows: 0, lines: [], bad: [], notes: [], ignored: [] }));

  test('of more rows than any school has is refused', async () => {
    const many = `${HEADER.join()}\n${'1\n'.repeat(200_001)}`;
    expect(await read(Buffer.from(many))).toEqual({
      ok: false,
      code: 'file-too-many-rows',
      params: { limit: 200_000 },
    });
  });

  test('made of its bad rows, read again, has the same problems', async () => {
    const names = ['=1+1', "'=1", '\t@x', '-1', '王\ue863', '"王', '王?'];
    const first = await dataOf([[...HEADER], ...names.map((name, i) => [`2023010${i}`, name, ...LINE.slice(2)])]);
    expect(first.bad).toHaveLength(names.length - 1);
    const { given: columns } = first.bad[0] ?? {};
    const sheet = [HEADER, ...first.bad.map(({ given }) => Object.values(given))].map((cells) =>
      cells.map(safeCell).join(),
    );
    const again = await dataOf([], () => Buffer.from(sheet.join('\r\n')));
    const reasons = (bad: typeof first.bad) =>
      bad.map(({ problems }) => problems.map(({ column, reason }) => [column, reason]));
    expect(Object.keys(columns ?? {})).toEqual(['number', 'name', 'college', 'grade', 'className', 'level']);
    expect(reasons(again.bad)).toEqual(reasons(first.bad));
  });
});
