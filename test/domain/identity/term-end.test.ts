import { goesOn, lastDayOf, TOLD_DAYS_BEFORE, tellingOf, wantsRenewal } from '@domain/identity/term-end';
import { ROLES, type Role } from '@types_/identity/role';

const at = (day: string, time = '09:00') => new Date(`${day}T${time}:00+08:00`);
const term = (from: string, to: string | null, more: { id?: string; role?: Role; schoolId?: string } = {}) =>
  ({
    ...{ id: 'one', role: 'union-admin' as Role, office: '主席团', scopeName: '吉林大学', grantedBy: 'x' },
    ...{ schoolId: '4122010183', prefecture: '2201', from: at(from, '00:00'), to: to && at(to, '00:00') },
    ...more,
  }) as Parameters<typeof goesOn>[0];

describe('the end of a term', () => {
  test('is its last day on the school’s clock, also of one that was ended in the midst of a day', () => {
    expect(lastDayOf(term('2026-09-01', '2027-09-01'))).toBe('2027-08-31');
    expect(lastDayOf({ to: at('2027-03-02', '00:30') })).toBe('2027-03-02');
    expect(lastDayOf({ to: null })).toBeNull();
  });

  test.each([
    ['2027-08-16', null],
    ['2027-08-17', 'soon'],
    ['2027-08-18', 'soon'],
    ['2027-08-30', 'soon'],
    ['2027-08-31', 'last-day'],
    ['2027-09-01', null],
  ])('on %s: %s', (day, telling) => {
    for (const time of ['00:00', '08:00', '23:59'])
      expect(tellingOf(term('2026-09-01', '2027-09-01'), at(day, time))).toBe(telling);
  });

  test('is not told of before it begins, nor a fortnight before it when it is shorter than that', () => {
    expect(TOLD_DAYS_BEFORE).toBe(14);
    const short = term('2027-08-20', '2027-09-01');
    expect(['2027-08-19', '2027-08-20', '2027-08-30', '2027-08-31'].map((day) => tellingOf(short, at(day)))).toEqual([
      ...[null, null, null],
      'last-day',
    ]);
    expect(tellingOf(term('2026-09-01', null), at('2027-08-31'))).toBeNull();
  });

  test('needs no telling where its holder goes on', () => {
    const ending = term('2026-09-01', '2027-09-01');
    const next = (from: string, to: string | null, more = {}) => [ending, term(from, to, { id: 'next', ...more })];
    expect(goesOn(ending, [ending])).toBe(false);
    expect(goesOn(ending, next('2027-09-01', null))).toBe(true);
    expect(goesOn(ending, next('2027-09-02', null))).toBe(false);
    expect(goesOn(ending, next('2027-09-01', null, { role: 'officer' }))).toBe(false);
    expect(goesOn(ending, next('2027-09-01', null, { schoolId: '4122010184' }))).toBe(false);
  });

  test.each(ROLES)('%s: those who can renew it are told if it keeps a place', (role) => {
    const keeps = ['union-admin', 'youth-league', 'city-admin', 'province-admin'].includes(role);
    expect(wantsRenewal(term('2026-09-01', '2027-09-01', { role }), [])).toBe(keeps);
  });

  test('needs no renewal where a successor is there; somebody who came with the holder is none', () => {
    const ending = term('2026-09-01', '2027-09-01');
    const other = (from: string, to: string | null, role: Role = 'union-admin') => [
      ending,
      term(from, to, { id: 'other', role }),
    ];
    expect(wantsRenewal(ending, other('2026-09-01', null))).toBe(true);
    expect(wantsRenewal(ending, other('2027-09-01', null))).toBe(false);
    expect(wantsRenewal(ending, other('2027-03-01', '2028-09-01'))).toBe(false);
    expect(wantsRenewal(ending, other('2027-03-01', '2027-09-01'))).toBe(true);
    expect(wantsRenewal(ending, other('2027-09-02', null))).toBe(true);
    expect(wantsRenewal(ending, other('2027-09-01', null, 'youth-league'))).toBe(true);
  });
});
