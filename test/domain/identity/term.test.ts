import { coveredUntil, isOver, momentOf, overlap, termOf } from '@domain/identity/term';

const NOW = new Date('2026-11-25T10:00:00+08:00');
const day = (text: string) => new Date(`${text}T00:00:00+08:00`);
const terms = (...list: [from: string, to: string | null][]) =>
  list.map(([from, to]) => ({ from: day(from), to: to === null ? null : day(to) }));

describe('a term', () => {
  test('runs from the beginning of its first day to the end of its last; one that begins today begins now', () => {
    expect(termOf('2026-12-01', '2027-08-31', NOW)).toMatchObject({
      ok: true,
      data: { from: day('2026-12-01'), to: day('2027-09-01') },
    });
    expect(termOf('2026-11-25', null, NOW)).toEqual({ ok: true, data: { from: NOW, to: null } });
    expect(momentOf('2026-11-25', NOW)).toEqual(NOW);
  });

  test.each([
    ['2026-11-25', '2031-11-25', true],
    ['2026-11-25', '2031-11-26', false],
    ['2026-11-25', '2026-11-25', true],
    ['2026-12-01', '2026-11-30', false],
    ['2026-11-24', null, false],
    ['2027-11-26', null, true],
    ['2027-11-27', null, false],
  ])('%s to %s: %s', (from, to, ok) => expect(termOf(from, to, NOW).ok).toBe(ok));

  test('the school’s day counts, not that of the functions, which run in UTC', () => {
    const night = new Date('2026-11-25T00:30:00+08:00'); // still the 24th in UTC
    expect(termOf('2026-11-25', null, night)).toEqual({ ok: true, data: { from: night, to: null } });
    expect(termOf('2026-11-24', null, night).ok).toBe(false);
  });

  test('that was ended before it began is over from the start', () => {
    const [ended] = terms(['2027-01-01', '2027-01-01']);
    expect(ended && isOver(ended, NOW)).toBe(true);
  });

  test('does not overlap with the one that follows it', () => {
    const [one, next, open] = terms(['2026-01-01', '2027-01-01'], ['2027-01-01', '2028-01-01'], ['2026-06-01', null]);
    if (!one || !next || !open) throw new Error('no terms');
    expect([overlap(one, next), overlap(one, open), overlap(next, open)]).toEqual([false, true, true]);
  });
});

test.each([
  ['nobody', [], NOW.getTime()],
  [
    'a chain without a gap',
    [
      ['2026-01-01', '2027-01-01'],
      ['2027-01-01', '2028-01-01'],
    ],
    day('2028-01-01').getTime(),
  ],
  [
    'a gap',
    [
      ['2026-01-01', '2027-01-01'],
      ['2027-01-02', null],
    ],
    day('2027-01-01').getTime(),
  ],
  [
    'a chain without an end, in any order',
    [
      ['2027-01-01', null],
      ['2026-01-01', '2027-02-01'],
    ],
    Number.POSITIVE_INFINITY,
  ],
  ['only what comes', [['2027-01-01', null]], NOW.getTime()],
] as [string, [string, string | null][], number][])('a place is kept by %s', (_, list, until) => {
  expect(coveredUntil(terms(...list), NOW)).toBe(until);
});
