import { endedTerms } from '@domain/identity/leaving';
import type { Membership } from '@domain/identity/membership';
import { apartIn, heldByNow, isOfThatDesk } from '@domain/identity/union-desk';

const NOW = new Date('2026-11-26T12:00:00+08:00');
const DAY_MS = 86_400_000;
const on = (days: number): Date => new Date(NOW.getTime() + days * DAY_MS);

/** An office at the desk between two days, counted from now; null: it has no end. */
const held = (from: number, to: number | null, more: Partial<Membership> = { byUnion: true }): Membership => ({
  ...{ id: `${from}`, role: 'officer', office: '权益部', scopeName: '', schoolId: '10183', prefecture: '2201' },
  ...{ from: on(from), to: to === null ? null : on(to), grantedBy: 'admin', ...more },
});
const GAVE_LEAGUE = {};
/** Whether what was filed that day is about a desk that they were of. */
const isOut = (filed: number, ...memberships: Membership[]): boolean =>
  isOfThatDesk({ memberships }, { schoolId: '10183', aboutUnion: on(filed) }, NOW);
/** When the last term ended by which somebody is not apart from the desk for a year; null: they are of it; undefined: by none. */
function left(...memberships: Membership[]): number | null | undefined {
  const from = apartIn({ memberships }, '10183', NOW)[0]?.from;
  if (!from) return null;
  return from.getTime() === 0 ? undefined : (from.getTime() - NOW.getTime()) / DAY_MS - 365;
}

describe('an office at the desk that the union gave', () => {
  test.each([
    ['for a moment', [held(-3, -3 + 1 / 1440)], undefined],
    ['for a day short of a month', [held(-40, -11)], undefined],
    ['for a month', [held(-40, -10)], -10],
    ['for a month, a piece at a time', [held(-60, -50), held(-45, -35), held(-30, -20)], -20],
    [
      'twice for three weeks at the same time',
      [held(-40, -19), held(-40, -19, { role: 'union-admin', byUnion: true })],
      undefined,
    ],
    ['for a day, long after a month of it', [held(-200, -100), held(-5, -4)], -100],
    ['for two days, by the league', [held(-9, -7, GAVE_LEAGUE)], -7],
    ['still', [held(-1, null)], null],
    ['that is to come', [held(1, null)], undefined],
    ['that was ended before it began', [held(-1, -1)], undefined],
    ['at another school', [held(-90, null, { schoolId: '10200', byUnion: true })], undefined],
  ])('%s', (_, terms, day) => expect(left(...terms)).toBe(day));

  test('is held from when somebody has its line', () => {
    expect(left(...heldByNow([held(-90, -2), held(-80, null, { role: 'union-admin', byUnion: true })], on(-1)))).toBe(
      null,
    );
    expect(left(...heldByNow([held(-90, -2)], on(-1)))).toBe(undefined);
    expect(left(...heldByNow([held(-90, -2)], on(-40)))).toBe(-2);
    expect(left(...heldByNow([held(-90, -2)], on(-20)))).toBe(undefined);
  });

  test('has been held by who deletes their account and comes again', () => {
    const terms = endedTerms([held(-90, null)], on(-2));
    expect(left(...heldByNow(terms, on(-1)))).toBe(-2);
  });

  test('is theirs to keep out of what was filed while they had it, however short and on whichever line', () => {
    const short = [held(-40, -38), held(-39, -37), held(-10, -9)];
    expect([-41, -40, -38, -37, -20, -10, -9, -1].filter((day) => isOut(day, ...short))).toEqual([-40, -38, -10]);
    expect(isOut(-5, held(-30, -2))).toBe(true);
    expect(isOut(-35, held(-30, -2))).toBe(false);
    const bound = heldByNow([held(-30, -2)], on(-10));
    expect([-20, -5, -1].filter((day) => isOut(day, ...bound))).toEqual([-5]);
  });

  test('on a line bound again, one of which nobody wrote who gave it counts as before', () => {
    expect(isOut(-150, ...heldByNow([held(-400, -100, GAVE_LEAGUE)], NOW))).toBe(true);
  });
});
