/** @jest-environment node */
import fc from 'fast-check';
import { cellsOf, rowsOf } from '../../../support/roster-file/read';
import { HEADER } from '../../../support/roster-file/roster-tables';
import {
  excelFile,
  inlineFile,
  MAIN,
  type Sheet,
  workbook,
  workbookParts,
  xmlText,
} from '../../../support/roster-file/workbook';
import { zip } from '../../../support/roster-file/zip';

const row = (...cells: string[]) => `<row>${cells.join('')}</row>`;
const inline = (text: string) => `<c t="inlineStr"><is><t>${xmlText(text)}</t></is></c>`;
const number = (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
const TITLE = row(...HEADER.map(inline));

/** The cells of the row below the header. */
const cellsBelow = async (data: string, extras = {}) => {
  const cells = await cellsOf(workbook([{ data: TITLE + data }], extras));
  return typeof cells === 'string' ? cells : cells[1];
};

describe('a workbook', () => {
  test.each([
    ['Excel', excelFile],
    ['others', inlineFile],
  ])('as %s write it comes back as it was, whatever is in the cells', async (_, write) => {
    const cell = fc.string({ unit: 'binary' });
    const cells = fc.tuple(
      fc.constant('x'),
      cell,
      cell,
      fc.constantFrom('', '_x000D_', '\r\n', ' a ', '<&">', '𬉼', ']]>'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { maxLength: 8 }), async (rows) => {
        const table = [[...HEADER], ...rows];
        expect(await cellsOf(write(table))).toEqual(table);
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['2023001234', '2023001234'],
    ['2.023001234E9', '2023001234'],
    ['202300123456789', '202300123456789'],
    ['2023.0', '2023'],
    ['2.2010220080101123E17', '2.2010220080101123E+17'],
    ['0.1', '0.1'],
    ['-5', '-5'],
    ['', ''],
    ['nonsense', 'nonsense'],
  ])('shows the number %s as %s', async (written, seen) =>
    expect(await cellsBelow(row(inline('x'), number(written)))).toEqual(['x', seen]),
  );

  test('shows the leading zeros that a number format adds', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="00000000"/><numFmt numFmtId="165" formatCode="0.00"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="164"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
    const cells = row(number('12345', 0), number('12345', 1), number('12345', 2), number('12345', 9));
    expect(await cellsBelow(cells, { styles })).toEqual(['12345', '00012345', '12345', '12345']);
  });

  test('joins runs of rich text and leaves readings out', async () => {
    const rich =
      '<r><rPr><b/></rPr><t>王</t></r><r><t xml:space="preserve"> 小明</t></r><rPh sb="0" eb="1"><t>ワン</t></rPh><phoneticPr/>';
    const strings = `<si>${rich}</si><si><t/></si><si/>`;
    const cells = ['0', '1', '2'].map((index) => `<c t="s"><v>${index}</v></c>`);
    const data = row(`<c t="inlineStr"><is>${rich}</is></c>`, ...cells, inline('end'));
    expect(await cellsBelow(data, { strings })).toEqual(['王 小明', '王 小明', '', '', 'end']);
  });

  test('reads what a formula gave, and says where one stands', async () => {
    const cells = [
      inline('1'),
      '<c t="str"><f>A1</f><v>王_x000D_</v></c>',
      '<c><f>1+1</f><v>2</v></c>',
      '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c t="b"><v>1</v></c>',
    ];
    const rows = await rowsOf(workbook([{ data: TITLE + row(...cells) }]));
    expect(rows[1]).toEqual({ line: 2, cells: ['1', '王\r', '2', '#DIV/0!', 'TRUE'], formulas: [1, 2, 3] });
  });

  test('keeps places: gaps, merged cells, blank rows, hidden rows', async () => {
    const data =
      `<row r="3" hidden="1"><c r="A3" t="inlineStr"><is><t>1</t></is></c><c r="D3"><v>4</v></c><c><v>5</v></c></row>` +
      `<row r="5"><c r="B5"/></row><row r="10"><c r="AB10"><v>28</v></c></row><row><c r="A11"><v>7</v></c><c r="XFD11"><v>9</v></c></row>`;
    const rows = await rowsOf(workbook([{ data: TITLE + data }]));
    expect(rows.slice(1)).toEqual([
      { line: 3, cells: ['1', '', '', '4', '5'], formulas: [] },
      { line: 10, cells: [...Array(27).fill(''), '28'], formulas: [] },
      { line: 11, cells: ['7'], formulas: [] },
    ]);
  });

  test('is read from the first visible sheet that has a header, titles above it or not', async () => {
    const sheet = (text: string): string => row(inline(text)) + TITLE + row(inline(text));
    const sheets: Sheet[] = [
      { data: sheet('hidden'), state: 'hidden' },
      { data: sheet('very hidden'), state: 'veryHidden' },
      { data: row(inline('说明')) },
      { data: '' },
      { data: sheet('this') },
      { data: sheet('too late') },
    ];
    const cells = await cellsOf(workbook(sheets));
    expect(cells).toEqual([['this'], [...HEADER], ['this']]);
    expect(await cellsOf(workbook(sheets.slice(0, 4)))).toBe('file-no-header');
  });

  test('may use prefixes, strict namespaces, absolute targets, other names and stored parts', async () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const parts = {
      '_rels/.rels': `<p:Relationships xmlns:p="x"><p:Relationship Id="a" Type="${strict}/officeDocument/relationships/officeDocument" Target="/Book/Main.xml"/></p:Relationships>`,
      'book/main.xml': `<x:workbook xmlns:x="${strict}/spreadsheetml/main" xmlns:q="${strict}/officeDocument/relationships"><x:sheets><x:sheet name="名册" sheetId="1" q:id="s"/></x:sheets></x:workbook>`,
      'book/_rels/main.xml.rels': `<Relationships><Relationship Id="s" Type="${strict}/officeDocument/relationships/worksheet" Target="../sheets/one.xml"/></Relationships>`,
      'sheets/one.xml': `<x:worksheet xmlns:x="${strict}/spreadsheetml/main"><x:sheetData>${TITLE.replaceAll(/<(\/?)/g, '<$1x:')}<x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    };
    for (const isStored of [true, false]) expect(await cellsOf(zip(parts, isStored))).toEqual([[...HEADER], ['1']]);
  });

  test('of which a sheet is missing is refused', async () => {
    const { 'xl/worksheets/sheet1.xml': _, ...parts } = workbookParts([{ data: TITLE }]);
    expect(await cellsOf(zip(parts))).toBe('file-damaged');
  });

  test.each([
    ['a shared string that is not there', row('<c t="s"><v>3</v></c>'), 'file-damaged'],
    ['a row of no line', '<row r="0"><c><v>1</v></c></row>', 'file-damaged'],
    ['a cell of no column', row('<c r="7"><v>1</v></c>'), 'file-damaged'],
    ['an entity of its own', row('<c><v>&boom;</v></c>'), 'file-damaged'],
    ['tags that do not match', '<row><c></row></c>', 'file-damaged'],
    ['a cell longer than cells are', row(inline('王'.repeat(70_000))), 'file-bomb'],
    ['a cell of many values', row(`<c>${'<v>aaaaaaaaaaaaaaaa</v>'.repeat(5000)}</c>`), 'file-bomb'],
    ['tags within tags', '<row>'.repeat(2000), 'file-bomb'],
  ])('with %s is refused', async (_, data, code) => expect(await cellsBelow(data)).toBe(code));

  test.each([
    '<!DOCTYPE worksheet>',
    '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
    '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
  ])('with %s is refused, in whichever part it stands', async (doctype) => {
    const parts = workbookParts([{ data: TITLE }], { strings: '', styles: '' });
    for (const part of Object.keys(parts).filter((name) => name !== '[Content_Types].xml')) {
      const hidden = doctype + String(parts[part]).replace(/^<\?xml.*?\?>/, '');
      expect(await cellsOf(zip({ ...parts, [part]: hidden }))).toMatch(/^file-(damaged|not-a-table)$/);
    }
  });
});

describe('an archive', () => {
  const parts = workbookParts([{ data: TITLE + row(number('1')) }]);
  const MEGABYTES = Buffer.alloc(20 * 1024 * 1024, ' ');
  const sheet = (content: string | Buffer) => ({ ...parts, 'xl/worksheets/sheet1.xml': content });
  const ole = (text: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(text, 'utf16le')]);

  test.each([
    ['of something else', zip({ 'word/document.xml': '<document/>' }), 'file-not-a-table'],
    ['of a binary workbook', zip({ ...parts, 'xl/workbook.xml': Buffer.of(0x83, 1, 0, 0x9c) }), 'file-not-a-table'],
    ['that is cut off', zip(parts).subarray(0, -40), 'file-damaged'],
    ['that is nothing but a beginning', Buffer.from('PK\x03\x04'), 'file-damaged'],
    ['with a wrong sum', zip(parts, false, { crc: 7 }), 'file-damaged'],
    ['with a password', zip(parts, false, { flags: 1 }), 'file-encrypted'],
    ['that says less than is there', zip(parts, false, { size: 10 }), 'file-bomb'],
    ['that says more than is there', zip(parts, false, { size: 100_000 }), 'file-damaged'],
    ['that unpacks to a hundred times and more', zip(sheet(MEGABYTES)), 'file-bomb'],
    ['that says it unpacks to gigabytes', zip(parts, false, { size: 0xfffffff0 }), 'file-bomb'],
    ['of too many parts', zip(Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`${i}`, '']))), 'file-bomb'],
    ['of two parts by one name', zip({ ...parts, 'XL/workbook.xml': '' }), 'file-damaged'],
    ['of paths that climb', zip({ ...parts, '../../etc/x': '' }), 'file-damaged'],
    ['in OLE with a password', ole('EncryptedPackage'), 'file-encrypted'],
    ['in OLE', ole('Workbook'), 'file-old-excel'],
    ['of namespaces', zip(sheet(`<worksheet xmlns="${MAIN}"/>`)), 'file-no-header'],
  ])('%s is refused', async (_, bytes, code) => expect(await cellsOf(bytes)).toBe(code));
});
