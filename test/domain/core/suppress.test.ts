import { FEWEST_SHOWN, hiddenCells } from '@domain/core/suppress';
import fc from 'fast-check';

const shown = (counts: readonly number[]) =>
  hiddenCells(counts).map((hidden, index) => (hidden ? null : counts[index]));

describe('hidden cells', () => {
  test.each([
    [[], []],
    [
      [0, 0],
      [0, 0],
    ],
    [
      [10, 12],
      [10, 12],
    ],
    [
      [9, 12, 40],
      [null, null, 40], // 9 alone would be the total less the others
    ],
    [
      [3, 4, 40, 50],
      [null, null, null, 50], // 7 together are still fewer than ten
    ],
    [
      [6, 7, 40],
      [null, null, 40],
    ],
    [
      [5, 0],
      [null, 0], // nothing left to hide it behind: the total itself is small
    ],
  ])('%j are shown as %j', (counts, expected) => {
    expect(shown(counts)).toEqual(expected);
  });

  test('whoever knows the total and the shown cells finds no hidden one, unless all there is is small', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 }), (counts) => {
        const hidden = hiddenCells(counts);
        const rest = counts.filter((_, index) => hidden[index]);
        const sum = rest.reduce((a, b) => a + b, 0);
        for (const [index, count] of counts.entries())
          if (count > 0 && count < FEWEST_SHOWN) expect(hidden[index]).toBe(true);
        for (const [index, count] of counts.entries()) if (count === 0) expect(hidden[index]).toBe(false);
        const everything = counts.filter((count) => count > 0).length;
        if (rest.length > 0 && rest.length < everything) {
          expect(rest.length).toBeGreaterThanOrEqual(2);
          expect(sum).toBeGreaterThanOrEqual(FEWEST_SHOWN);
        }
      }),
    );
  });
});
