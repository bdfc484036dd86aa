import { occasionAt, occasionNow } from '@domain/survey/occasions';
import { OCCASIONS, type Occasion } from '@types_/survey/round';

const at = (text: string) => new Date(`2026-12-${text}:00+08:00`);
const ROUND = { opensAt: at('01T08:00'), closesAt: at('11T22:00') };
const SHORT = { opensAt: at('01T08:00'), closesAt: at('02T08:00') };

describe('when people are told of a round', () => {
  test('at its opening, at half time, a day before its end', () => {
    expect(OCCASIONS.map((occasion) => occasionAt(occasion, ROUND)?.toISOString())).toEqual([
      at('01T08:00').toISOString(),
      at('06T15:00').toISOString(),
      at('10T22:00').toISOString(),
    ]);
  });

  test('of a short one only that it opens', () => {
    expect(OCCASIONS.map((occasion) => occasionAt(occasion, SHORT) !== null)).toEqual([true, false, false]);
  });

  test.each<[string, Occasion[], Occasion | null]>([
    ['01T07:59', [], null],
    ['01T08:00', [], 'opening'],
    ['01T08:00', ['opening'], null],
    ['06T15:00', ['opening'], 'half-time'],
    ['06T20:59', ['opening'], 'half-time'],
    ['06T21:00', ['opening'], null],
    ['07T07:59', ['opening'], null],
    ['07T08:00', ['opening'], 'half-time'],
    ['11T09:00', [], 'last-day'],
    ['11T09:00', ['opening', 'half-time', 'last-day'], null],
  ])('at %s, told %j: %s', (now, told, occasion) => {
    expect(occasionNow(ROUND, told, at(now))).toBe(occasion);
  });

  test('never once it is over', () => {
    expect(occasionNow({ ...ROUND, closesAt: at('11T12:00') }, [], at('11T12:00'))).toBeNull();
  });
});
