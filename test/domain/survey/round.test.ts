import type { SchoolCalendar } from '@domain/core/school-days';
import type { Actor, Membership, Place } from '@domain/identity/membership';
import { doerAt, liesInBreak, ROUND_LIFE, type RoundDoer, stepFrom, stepsOf, timesProblem } from '@domain/survey/round';
import { ROLES, type Role } from '@types_/identity/role';
import { ROUND_STATES, ROUND_TIMES, type RoundState } from '@types_/survey/round';

const NOW = new Date('2026-11-26T10:00:00+08:00');
const MINUTE = 60_000;
const DAY = 86_400_000;
const DOERS: readonly RoundDoer[] = ['reader', 'writer', 'head', 'scheduler'];

describe('the life of a round', () => {
  test('is this and nothing else: state, step, who, where to', () => {
    const lines = ROUND_STATES.flatMap((state) =>
      Object.entries(ROUND_LIFE[state]).map(([step, { to, by }]) => `${state} ${step} → ${to} by ${by.join(', ')}`),
    );
    expect(lines).toEqual([
      'draft save → draft by writer, head',
      'draft plan → planned by head',
      'draft cancel → cancelled by writer, head',
      'planned cancel → cancelled by head',
      'planned begin → opening by scheduler',
      'planned give-up → cancelled by scheduler',
      'opening cancel → cancelled by head',
      'opening wait → planned by scheduler',
      'opening open → open by scheduler',
      'opening give-up → cancelled by scheduler',
      'open cancel → cancelled by head',
      'open count → counting by scheduler',
      'counting close → closed by scheduler',
    ]);
  });

  const cases = ROUND_STATES.flatMap((state) => DOERS.map((doer): [RoundState, RoundDoer] => [state, doer]));
  test.each(cases)('%s: what a %s may do is what stepFrom lets them', (state, doer) => {
    for (const step of ['save', 'plan', 'cancel'] as const) {
      const way = ROUND_LIFE[state][step];
      const result = stepFrom(state, step, doer);
      if (!way) expect(result).toEqual({ ok: false, code: 'ROUND_NOT_NOW' });
      else if (way.by.includes(doer)) expect(result).toEqual({ ok: true, data: way.to });
      else expect(result).toEqual({ ok: false, code: 'NOT_ALLOWED' });
      expect(stepsOf(state, doer).includes(step)).toBe(result.ok);
    }
  });

  test('nobody settles anything twice: from planned on there is no way back and nothing to save', () => {
    for (const state of ROUND_STATES.filter((one) => one !== 'draft'))
      for (const doer of DOERS)
        for (const step of ['save', 'plan'] as const) expect(stepFrom(state, step, doer).ok).toBe(false);
  });

  test('whoever is nobody there does nothing', () => {
    for (const state of ROUND_STATES) expect(stepsOf(state, null)).toEqual([]);
  });
});

describe('as whom somebody deals with the rounds of a place', () => {
  const SCHOOL: Place = { schoolId: '4122010183', prefecture: '2201' };
  const PLACES: Record<string, Place> = {
    school: SCHOOL,
    'other school': { schoolId: '4122010184', prefecture: '2201' },
    city: { schoolId: null, prefecture: '2201' },
    'other city': { schoolId: null, prefecture: '2224' },
    province: { schoolId: null, prefecture: null },
  };
  const homeOf = (role: Role): Place =>
    role.startsWith('province')
      ? { schoolId: null, prefecture: null }
      : role.startsWith('city')
        ? { schoolId: null, prefecture: '2201' }
        : SCHOOL;
  const holding = (role: Role, more: Partial<Membership> = {}): Actor => {
    const term = { id: role, role, office: '', scopeName: '', grantedBy: 'x', from: new Date(0), to: null };
    return { id: 'me', isKnown: true, student: null, memberships: [{ ...term, ...homeOf(role), ...more }] };
  };

  test('follows from a role held at that very place: nobody above or beside it decides', () => {
    const found = ROLES.flatMap((role) =>
      Object.entries(PLACES).flatMap(([name, place]) => {
        const doer = doerAt(holding(role), place, NOW);
        return doer ? [`${role} at ${name}: ${doer}`] : [];
      }),
    );
    expect(found).toEqual([
      'officer at school: writer',
      'union-admin at school: head',
      'youth-league at school: head',
      'city-viewer at city: reader',
      'city-admin at city: head',
      'province-viewer at province: reader',
      'province-admin at province: head',
    ]);
  });

  test('ends with the term', () => {
    expect(doerAt(holding('union-admin', { to: NOW }), SCHOOL, NOW)).toBeNull();
    expect(doerAt(holding('union-admin', { from: new Date(NOW.getTime() + 1) }), SCHOOL, NOW)).toBeNull();
  });
});

describe('the times of a round', () => {
  const from = (ahead: number, length: number) => {
    const opensAt = new Date(NOW.getTime() + ahead);
    return { opensAt, closesAt: new Date(opensAt.getTime() + length) };
  };
  const { leastAheadMinutes, leastHours, mostDays, mostAheadDays } = ROUND_TIMES;
  const [ahead, short, long, far] = [
    leastAheadMinutes * MINUTE,
    leastHours * 60 * MINUTE,
    mostDays * DAY,
    mostAheadDays * DAY,
  ];

  test.each([
    [ahead, short, null],
    [ahead - 1, short, 'too-soon'],
    [-DAY, short, 'too-soon'],
    [ahead, short - 1, 'too-short'],
    [ahead, -DAY, 'too-short'],
    [ahead, long, null],
    [ahead, long + 1, 'too-long'],
    [far, short, null],
    [far + 1, short, 'too-far'],
  ])('%d ms ahead and %d ms long: %s', (before, length, problem) => {
    expect(timesProblem(from(before, length), NOW)).toBe(problem);
  });

  test('lie in a holiday only when no day of them has classes', () => {
    const calendar = (off: readonly string[]): SchoolCalendar => ({
      isSchoolDay: (day) => !off.includes(day),
      doubtOf: () => null,
    });
    const times = { opensAt: new Date('2026-11-28T08:00:00+08:00'), closesAt: new Date('2026-11-29T22:00:00+08:00') };
    expect(liesInBreak(times, calendar(['2026-11-28', '2026-11-29']))).toBe(true);
    expect(liesInBreak(times, calendar(['2026-11-28']))).toBe(false);
    const oneMore = { ...times, closesAt: new Date('2026-11-30T00:00:00+08:00') };
    expect(liesInBreak(oneMore, calendar(['2026-11-28', '2026-11-29']))).toBe(false);
  });
});
