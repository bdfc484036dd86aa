import { BEACON, startAfterValue, valueAt } from '@domain/appointment/beacon';
import { BEACONS } from '@types_/appointment/beacon';
import fc from 'fast-check';
import { publicCalendar } from '../../../cloudfunctions/_kit/public-calendar';
import { at } from '../../support/calendar';

const when = (beacon: 'ssq' | 'sse', frozen: string) => valueAt(beacon, at(frozen), publicCalendar);

test.each([
  ['ssq', '2026-11-23 12:02', '2026-11-24 21:15', 'the lottery draws on Tuesday'],
  ['ssq', '2026-11-24 20:15', '2026-11-24 21:15', 'an hour before is early enough'],
  ['ssq', '2026-11-24 20:16', '2026-11-26 21:15', 'less is not: the next, on Thursday'],
  ['ssq', '2026-11-26 22:00', '2026-11-29 21:15', 'after Thursday comes Sunday'],
  ['sse', '2026-11-30 12:02', '2026-11-30 15:00', 'the exchange closes the same day'],
  ['sse', '2026-11-30 14:01', '2026-12-01 15:00', 'or the next'],
  ['sse', '2026-11-27 14:30', '2026-11-30 15:00', 'never on a weekend'],
  ['sse', '2026-09-30 16:00', '2026-10-08 15:00', 'nor on a public holiday'],
  ['sse', '2026-10-09 16:00', '2026-10-12 15:00', 'nor on a Saturday that makes up for one'],
] as const)('%s after %s: %s (%s)', (beacon, frozen, value, _why) => {
  expect(when(beacon, frozen)).toEqual(at(value));
});

test.each([
  ['ssq', '2026-11-24 12:00', '2026-11-25 21:15'],
  ['ssq', '2026-11-26 22:00', '2026-11-30 21:15'],
  ['ssq', '2026-11-24 20:10', '2026-11-27 21:15'],
  ['sse', '2026-09-30 16:00', '2026-10-09 15:00'],
] as const)('with %s and a window until %s it begins on %s at the earliest', (beacon, closesAt, startsAt) => {
  expect(startAfterValue({ beacon, closesAt: at(closesAt) }, publicCalendar)).toEqual(at(startsAt));
});

test('a value lies at least an hour ahead, and there is always one', () => {
  const moment = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2028-01-01') });
  fc.assert(
    fc.property(fc.constantFrom(...BEACONS), moment, (beacon, frozen) => {
      const ahead = valueAt(beacon, new Date(frozen), publicCalendar).getTime() - frozen;
      expect(ahead).toBeGreaterThanOrEqual(3_600_000);
      expect(ahead).toBeLessThan(14 * 86_400_000);
    }),
  );
});

test.each([
  ['ssq', '03 07 15 22 28 31 + 12', '03 07 15 22 28 31 + 12'],
  ['ssq', '31,28,22,15,7,3-12', '03 07 15 22 28 31 + 12'],
  ['ssq', '３　７　１５　２２　２８　３１　＋　１２', '03 07 15 22 28 31 + 12'],
  ['ssq', '03071522283112', '03 07 15 22 28 31 + 12'],
  ['ssq', '红球：3、7、15、22、28、31 蓝球：12', '03 07 15 22 28 31 + 12'],
  ['ssq', '03 07 15 22 28 28 + 12', null],
  ['ssq', '03 07 15 22 28 34 + 12', null],
  ['ssq', '03 07 15 22 28 31 + 17', null],
  ['ssq', '03 07 15 22 28 31', null],
  ['ssq', '00 07 15 22 28 31 + 12', null],
  ['ssq', '2026138期 03 07 15 22 28 31 + 12', null],
  ['sse', '3962.18', '3962.18'],
  ['sse', '3,962.18', '3962.18'],
  ['sse', '３，９６２．１８ ', '3962.18'],
  ['sse', '3962.1', null],
  ['sse', '3962', null],
  ['sse', '03962.18', null],
  ['sse', '12.18', null],
  ['sse', '-3962.18', null],
] as const)('of %s, %s is read as %s', (beacon, typed, normal) => {
  expect(BEACON[beacon].read(typed)).toBe(normal);
});

test('what is written as it should be reads as itself', () => {
  for (const beacon of BEACONS) expect(BEACON[beacon].read(BEACON[beacon].example)).toBe(BEACON[beacon].example);
});
