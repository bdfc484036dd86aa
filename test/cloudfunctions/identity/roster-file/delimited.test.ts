/** @jest-environment node */
import fc from 'fast-check';
import { gb18030, isInGb18030 } from '../../../support/roster-file/gb18030';
import { cellsOf, rowsOf } from '../../../support/roster-file/read';
import { csv, HEADER } from '../../../support/roster-file/roster-tables';

const utf16 = (text: string, isBig = false): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
const ENCODINGS: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`),
  GB18030: gb18030,
  'UTF-16LE': (text) => utf16(text),
  'UTF-16BE': (text) => utf16(text, true),
};
const SEPARATORS = [',', '\t', ';', '，'];
const TITLE = HEADER.join();

describe('separated text', () => {
  const NAMES = ['王小明', '䶮', '𬉼明', '阿依古丽·买买提', '김민준', 'Zoë', '㛃', '〇', '€'];

  describe.each(Object.entries(ENCODINGS))('in %s', (_, encode) => {
    test.each(SEPARATORS)('with %j between the cells', async (separator) => {
      const rows = [[...HEADER], ...NAMES.map((name) => ['1', name, '文,学;院，"甲"', '2023', '一\r\n班', '本科'])];
      expect(await cellsOf(encode(csv(rows, separator)))).toEqual(rows);
    });
  });

  test.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
  ])('with lines that end in %s, the last one without', async (_, end) =>
    expect(await rowsOf(Buffer.from([TITLE, '1,王', '', '2,李'].join(end)))).toEqual([
      { line: 1, cells: [...HEADER], formulas: [] },
      { line: 2, cells: ['1', '王'], formulas: [] },
      { line: 4, cells: ['2', '李'], formulas: [] },
    ]),
  );

  test('with all kinds of line ends, blank rows, and titles above: lines are counted as a spreadsheet does', async () => {
    const text = `吉林大学,,\n"2023 级\n名册"\r\n\r\n${TITLE}\r1,王\n , ,\n\n"2","李\n四"\r\n3,赵`;
    const rows = await rowsOf(Buffer.from(text));
    expect(Array.isArray(rows) && rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, '吉林大学'],
      [2, '2023 级\n名册'],
      [4, '学号'],
      [5, '1'],
      [8, '2'],
      [9, '3'],
    ]);
  });

  test.each([
    ['1,王"小"明,x', ['1', '王"小"明', 'x']],
    ['1,"王"小明,x', ['1', '王小明', 'x']],
    ['1,"""王""",x', ['1', '"王"', 'x']],
    ['1, "王",x', ['1', ' "王"', 'x']],
    ['1,"王""小""明",""', ['1', '王"小"明', '']],
    ['="1",王', ['="1"', '王']],
  ])('%s as a spreadsheet reads it', async (line, cells) =>
    expect(await cellsOf(Buffer.from(`${TITLE}\n${line}\n`))).toEqual([[...HEADER], cells]),
  );

  test('comes back as it was, whatever is in the cells', async () => {
    const isWritten = (character: string) => character !== '\0' && isInGb18030(character);
    const cell = fc.string({ unit: 'grapheme' }).map((text) => [...text].filter(isWritten).join(''));
    const row = fc
      .tuple(fc.constant('x'), cell, cell, fc.constantFrom('"', '\n', ',', '，', '\r\n', '𬉼', '\t;'))
      .map((cells) => cells);
    const format = fc.tuple(fc.constantFrom(...Object.values(ENCODINGS)), fc.constantFrom(...SEPARATORS));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), format, async (rows, [encode, separator]) => {
        const table = [[...HEADER], ...rows];
        expect(await cellsOf(encode(csv(table, separator)))).toEqual(table);
      }),
      { numRuns: 300 },
    );
  });

  test.each(['UTF-8', 'GB18030', 'UTF-16BE'])(
    'of many pieces in %s loses nothing where they meet',
    async (encoding) => {
      const rows = [
        [...HEADER],
        ...Array.from({ length: 9000 }, (_, i) => [`${i}`, `𬉼王·${'明'.repeat(i % 7)}`, '"院",\r\n']),
      ];
      expect(await cellsOf(ENCODINGS[encoding]?.(csv(rows)) ?? Buffer.alloc(0))).toEqual(rows);
    },
  );

  test.each([
    ['nothing', '', 'file-empty'],
    ['blank lines', ' \n,,\n', 'file-no-header'],
    ['no header', '1,王小明\n2,李四\n', 'file-no-header'],
    ['a header too far down', `${'x\n'.repeat(20)}${TITLE}\n`, 'file-no-header'],
    ['a NUL', `${TITLE}\n1,王\0\n`, 'file-not-a-table'],
    ['a NUL in UTF-16', utf16(`${TITLE}\n1,王\0\n`), 'file-not-a-table'],
    ['a quote that stays open', `${TITLE}\n1,"王\n2,李\n`, 'file-broken-row'],
    ['a row without an end', `${TITLE}\n1,${'王'.repeat(70_000)}`, 'file-broken-row'],
    ['a web page', '<html><table><tr><td>学号</td></tr></table></html>', 'file-web-page'],
    ['XML', '\ufeff<?xml version="1.0"?><Workbook/>', 'file-web-page'],
    ['half a character of GB18030', Buffer.concat([gb18030(`${TITLE}\n1,王`), Buffer.of(0xcd)]), 'file-encoding'],
    ['a mark of UTF-8 and then none', Buffer.concat([Buffer.from(`\ufeff${TITLE}`), Buffer.of(0xff)]), 'file-encoding'],
    [
      'UTF-8 that is damaged far down',
      Buffer.concat([Buffer.from(`${TITLE}\n${'1,王\n'.repeat(20_000)}`), Buffer.of(0xe7, 0x8e)]),
      'file-encoding',
    ],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'file-not-a-table'],
    ['too many bytes', Buffer.alloc(21 * 1024 * 1024, 'a'), 'file-too-large'],
  ])('%s is refused', async (_, content, code) => expect(await cellsOf(Buffer.from(content))).toBe(code));
});
