import { csvLine, safeCell, withoutGuard } from '@domain/core/csv';
import fc from 'fast-check';
import naughty from '../../fixtures/naughty-strings.json';

/** What any CSV reader makes of a quoted cell. */
const unquoted = (cell: string): string => cell.slice(1, -1).replaceAll('""', '"');

describe('a cell that is written to a CSV', () => {
  test.each([
    ['王小明', '"王小明"'],
    ['a "b", c', '"a ""b"", c"'],
    ['=1+1', '"\'=1+1"'],
    ['-1', '"\'-1"'],
    ['\t=1', '"\'\t=1"'],
    ['＝1', '"\'＝1"'],
    ["'=1", '"\'\'=1"'],
    ["O'Neil", '"O\'Neil"'],
    ['', '""'],
  ])('%j is %j', (text, cell) => expect(safeCell(text)).toBe(cell));

  test('never begins what a spreadsheet runs, stays one cell, and comes back as it was', () => {
    const live = fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", '"', '＝');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.tuple(live, live, fc.string()).map((parts) => parts.join('')),
      fc.constantFrom(...naughty),
    );
    fc.assert(
      fc.property(text, (written) => {
        const read = unquoted(safeCell(written));
        expect(read).not.toMatch(/^[=+\-@\t\r]/);
        expect(safeCell(written).slice(1, -1).replaceAll('""', '')).not.toContain('"');
        expect(withoutGuard(read)).toBe(written);
      }),
    );
  });
});

test('a line quotes what must be, guards what a school has written, and leaves numbers as they are', () =>
  expect(csvLine(['食堂', -1, '-1', '＝1+1', 'a, "b"', '\n=1', ''])).toBe(`食堂,-1,'-1,'＝1+1,"a, ""b""","'\n=1",`));
