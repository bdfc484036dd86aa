import { readerOf, stillAbout } from '@domain/survey/text-readers';
import { needsRemark, toldReasons } from '@domain/survey/withheld';
import { WITHHELD_FOR } from '@types_/survey/results';
import fc from 'fast-check';
import { CANTEEN } from '../../support/survey';

describe('what texts were withheld for', () => {
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  const some = fc.array(fc.integer({ min: 0, max: 30 }), {
    minLength: WITHHELD_FOR.length,
    maxLength: WITHHELD_FOR.length,
  });
  const told = (counts: readonly number[]) =>
    toldReasons(Object.fromEntries(WITHHELD_FOR.map((why, at) => [why, counts[at] ?? 0])));

  test('is told in lines of ten at least that add up, and never in one line alone', () => {
    fc.assert(
      fc.property(some, (counts) => {
        const lines = told(counts).map(({ count }) => count);
        expect(lines).not.toHaveLength(1);
        for (const count of lines) expect(count).toBeGreaterThanOrEqual(10);
        if (lines.length > 0) expect(sum(lines)).toBe(sum(counts));
      }),
    );
  });

  test('of which kind few are, nobody learns: not even that there are none', () => {
    expect(told([20, 0, 12, 3, 0, 0])).toEqual([
      { why: 'names', count: 20 },
      { why: null, count: 15 },
    ]);
    expect(told([20, 0, 12, 0, 11, 3])).toEqual([
      { why: 'names', count: 20 },
      { why: 'insult', count: 12 },
      { why: null, count: 14 },
    ]);
    // Who knows that somebody's was withheld would know for what.
    for (const alone of [
      [25, 0, 0, 0, 0, 0],
      [25, 0, 0, 1, 0, 0],
      [9, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0],
    ])
      expect(told(alone)).toEqual([]);
  });

  test('needs more than the kind where something has to be done, or where the kind says nothing', () => {
    expect(WITHHELD_FOR.filter(needsRemark)).toEqual(['danger', 'other']);
  });
});

describe('what is about the union’s desk', () => {
  const about = { ...CANTEEN, aboutUnion: true as const };

  test('is read by the youth league alone, or by nobody', () => {
    expect([readerOf(about, true), readerOf(about, false)]).toEqual(['league', 'nobody']);
    expect([readerOf(CANTEEN, true), readerOf(CANTEEN, false)]).toEqual(['desk', 'desk']);
  });

  test('stays so in every later version', () => {
    expect(stillAbout(CANTEEN, about)).toEqual(about);
    expect(stillAbout(CANTEEN, CANTEEN)).toEqual(CANTEEN);
    expect(stillAbout(about, null)).toEqual(about);
  });
});
