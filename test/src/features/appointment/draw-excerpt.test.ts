import fc from 'fast-check';
import { excerptOf, wholeOf } from '@/features/appointment/draw/excerpt';

const words = (rows: ReturnType<typeof excerptOf>) =>
  rows.map((row) => (row.kind === 'place' ? row.at + 1 : row.kind === 'gap' ? `${row.from + 1}-${row.to + 1}` : 'end'));

test('the first two, my own, where the seats end, and the first two who wait', () => {
  expect(words(excerptOf(41, 12, 4))).toEqual([1, 2, '3-4', 5, '6-11', 12, 'end', 13, 14, '15-41']);
  expect(words(excerptOf(41, 12, 30))).toEqual([1, 2, '3-11', 12, 'end', 13, 14, '15-30', 31, '32-41']);
});

test('a single place is never left out, and where everybody has a seat there is no end', () => {
  expect(words(excerptOf(41, 12, 3))).toEqual([1, 2, 3, 4, '5-11', 12, 'end', 13, 14, '15-41']);
  expect(words(excerptOf(3, 12, null))).toEqual([1, 2, 3]);
  expect(words(excerptOf(2, 1, 1))).toEqual([1, 'end', 2]);
});

test('each place is shown once, by itself or in a gap, and few rows are enough', () => {
  const case_ = fc.record({ count: fc.nat(200), seats: fc.integer({ min: 1, max: 60 }), mine: fc.nat(200) });
  fc.assert(
    fc.property(case_, ({ count, seats, mine }) => {
      const rows = excerptOf(count, seats, mine < count ? mine : null);
      const places = rows.flatMap((row) => {
        if (row.kind === 'end') return [];
        if (row.kind === 'place') return [row.at];
        return Array.from({ length: row.to - row.from + 1 }, (_none, at) => row.from + at);
      });
      expect(places).toEqual(Array.from({ length: count }, (_none, at) => at));
      expect(rows.length).toBeLessThanOrEqual(13);
      expect(wholeOf(count, seats).filter(({ kind }) => kind === 'end')).toHaveLength(count > seats ? 1 : 0);
    }),
  );
});
