import { FEWEST_SHOWN, hiddenRows, type Row } from '@domain/core/suppress';
import fc from 'fast-check';

const rowsOf = (counts: readonly number[]): Row[] => counts.map((count) => ({ count, parts: [] }));
const shown = (counts: readonly number[]) =>
  hiddenRows(rowsOf(counts)).map((hidden, index) => (hidden ? null : counts[index]));

describe('hidden rows', () => {
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

  test('take another with them where all of them said the same, unless the whole school did', () => {
    const [four, twelve, mixed, many] = [
      { count: 4, parts: [4, 0] },
      { count: 12, parts: [12, 0] },
      { count: 18, parts: [9, 9] },
      { count: 60, parts: [30, 30] },
    ];
    expect(hiddenRows([four, twelve, mixed, many])).toEqual([true, true, true, false]);
    expect(hiddenRows([four, twelve, { count: 60, parts: [60, 0] }])).toEqual([true, true, false]);
  });

  test('that are hidden with what they were asked after are hidden behind others, also where nobody stands in them', () => {
    const none: Row = { count: 0, parts: [0], hidden: true };
    const some = (count: number): Row => ({ count, parts: [1] });
    expect(hiddenRows([none, some(30), some(12), some(15)])).toEqual([true, false, true, true]);
  });

  test('whoever knows the total and the shown rows finds no hidden one, unless all there is is small', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 }), (counts) => {
        const hidden = hiddenRows(rowsOf(counts));
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
