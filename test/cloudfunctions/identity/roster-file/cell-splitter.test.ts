/** @jest-environment node */
import fc from 'fast-check';
import { CellSplitter } from '../../../../cloudfunctions/identity/roster-file/delimited/cell-splitter';

const split = (...pieces: string[]): string[][] => {
  const splitter = new CellSplitter(',');
  return [...pieces.flatMap((piece) => splitter.write(piece)), ...splitter.end()];
};

describe('text that comes in pieces', () => {
  test('is split the same way wherever it is cut', () => {
    const text = fc
      .array(fc.constantFrom('a', '王', ',', '"', '""', '\r', '\n', '\r\n'), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.array(fc.nat(60)), (written, cuts) => {
        const closed = `${written}${isOpen(written) ? '"' : ''}`;
        const places = [0, ...cuts.filter((cut) => cut < closed.length).sort((a, b) => a - b), closed.length];
        const pieces = places.slice(1).map((end, index) => closed.slice(places[index], end));
        expect(split(...pieces)).toEqual(split(closed));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['', []],
    ['\n', [['']]],
    ['a', [['a']]],
    ['a\r\n', [['a']]],
    ['a\r\n\r\nb\n\rc', [['a'], [''], ['b'], [''], ['c']]],
    ['a,', [['a', '']]],
    ['"",""', [['', '']]],
    ['"a\r\nb",c', [['a\r\nb', 'c']]],
    ['"a""b"""', [['a"b"']]],
  ])('%j is %j', (text, rows) => expect(split(text)).toEqual(rows));
});

/** Whether the text ends within quotes. */
function isOpen(text: string): boolean {
  try {
    split(text);
    return false;
  } catch {
    return true;
  }
}
