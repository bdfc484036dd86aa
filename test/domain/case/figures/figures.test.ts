import { allowedSteps, decide } from '@domain/case/decide';
import { figuresOf } from '@domain/case/figures/figures';
import { longOverdueAt } from '@domain/case/figures/long-overdue';
import { rollUp } from '@domain/case/figures/rollup';
import { bucketsOf, OPEN, tallyOf } from '@domain/case/figures/tally';
import { nobody } from '@domain/case/gone';
import { type CaseState, isOver } from '@domain/case/state';
import { dayOf } from '@domain/core/school-clock';
import type { Command } from '@types_/case/command';
import { CASE_ROLES } from '@types_/case/status';
import fc from 'fast-check';
import { aCase, author, doer } from '../../../support/a-case';
import { at, weekdays } from '../../../support/calendar';

/** The buckets of some cases as the scheduler counts them. */
function bucketsFrom(states: readonly CaseState[]) {
  const tallies = states.map((state) => tallyOf(state));
  return [...new Set(tallies.flatMap(bucketsOf))].map((month) => {
    const responses = tallies.filter(({ responseMonth }) => responseMonth === month);
    const outcomes = tallies.filter(({ outcomeMonth }) => (outcomeMonth ?? OPEN) === month);
    const one = <T extends object>(tally: T) => ({ ...tally, count: 1 });
    return { month, lines: rollUp(responses.map(one), outcomes.map(one)) };
  });
}
const rates = (states: CaseState[], today = '2026-12-31') => figuresOf(bucketsFrom(states), '2026-08', today);

describe('the three rates', () => {
  test('a case filed and not yet due is pending, not a failure', () => {
    expect(rates([aCase().state], '2026-11-17')).toMatchObject({
      response: { numerator: 0, denominator: 0 },
      pending: { response: 1, outcome: 1 },
    });
  });

  test('nobody came by the day: in the denominator only', () => {
    expect(rates([aCase().state], '2026-11-18').response).toEqual({ numerator: 0, denominator: 1 });
  });

  test('contact in time counts, contact a day late does not', () => {
    const late = aCase().acknowledged('2026-11-18 00:00');
    expect(rates([aCase().acknowledged().state, late.state]).response).toEqual({ numerator: 1, denominator: 2 });
  });

  test('what is taken back before its limit was due to nobody; after it, nobody came', () => {
    const withdrawn = (time: string, danger = false) =>
      aCase(undefined, danger).step('author', { name: 'withdraw' }, time).state;
    const merged = (time: string) => aCase().step('officer', { name: 'merge', into: 'earlier' }, time).state;
    expect(rates([withdrawn('2026-11-17 23:59'), merged('2026-11-17 23:59')]).response.denominator).toBe(0);
    expect(rates([withdrawn('2026-11-18 00:00'), merged('2026-11-18 00:00')])).toMatchObject({
      response: { numerator: 0, denominator: 2 },
      excluded: { withdrawn: 1, merged: 1 },
    });
    expect(rates([withdrawn('2026-11-17 22:40', true)]).response.denominator).toBe(0);
    expect(rates([withdrawn('2026-11-17 22:41', true)]).response).toEqual({ numerator: 0, denominator: 1 });
  });

  test('silence is in the denominator of the solution rate and never satisfied', () => {
    const silent = aCase().acknowledged().answered().step('system', { name: 'lapse' }, '2026-12-02 00:01');
    const solved = aCase().acknowledged().answered().closed(true).rated(5);
    expect(rates([silent.state, solved.state])).toMatchObject({
      solution: { numerator: 1, denominator: 2 },
      satisfaction: { numerator: 1, denominator: 1 },
      rating: { numerator: 1, denominator: 2 },
    });
  });

  test.each([
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 1],
    [5, 1],
  ])('a rating of %i adds %i to the satisfied', (rating, satisfied) => {
    const { satisfaction } = rates([aCase().acknowledged().answered().closed(false).rated(rating).state]);
    expect(satisfaction).toEqual({ numerator: satisfied, denominator: 1 });
  });

  test('refused, withdrawn and unreachable stand in columns of their own', () => {
    const refused = aCase().step(
      'officer',
      { name: 'refuse', ground: 'crime', channel: '派出所 110' },
      '2026-11-17 09:00',
    );
    const withdrawn = aCase().step('author', { name: 'withdraw' }, '2026-11-16 23:00');
    const unreachable = aCase()
      .acknowledged()
      .asked()
      .step('system', { name: 'close-unreachable' }, '2026-12-01 09:00');
    expect(rates([refused.state, withdrawn.state, unreachable.state])).toMatchObject({
      response: { numerator: 2, denominator: 2 }, // the withdrawn one was never due
      solution: { numerator: 0, denominator: 0 },
      excluded: { refused: 1, withdrawn: 1, unreachable: 1, merged: 0, unclaimed: 0 },
    });
  });

  test('what nobody claimed stands in a column of its own, in no rate, and comes into them once it is claimed', () => {
    const told = aCase();
    told.state = { ...told.state, authorId: nobody(told.state) };
    expect(rates([told.state], '2026-12-31')).toMatchObject({
      response: { numerator: 0, denominator: 0 },
      pending: { response: 0, outcome: 1 },
    });
    told.acknowledged('2026-11-25 09:00').answered('2026-11-26 09:00');
    const { state: closed } = told.step('system', { name: 'lapse' }, '2026-12-08 08:00');
    const none = { numerator: 0, denominator: 0 };
    expect(rates([closed])).toMatchObject({
      ...{ response: none, solution: none, satisfaction: none, rating: none, medianDays: null },
      ...{ excluded: { unclaimed: 1, unreachable: 0 }, pending: { response: 0, outcome: 0 } },
    });
    const claimed = decide(closed, { name: 'claim' }, author, at('2026-12-09 09:00'), weekdays);
    expect(claimed.ok && rates([claimed.data])).toMatchObject({
      response: { numerator: 0, denominator: 1 },
      solution: { numerator: 0, denominator: 1 },
      excluded: { unclaimed: 0 },
    });
  });

  const times = (n: number, state: CaseState) => Array.from({ length: n }, () => state);

  test('of fewer than ten cases are those of the school alone, without months, categories and departments', () => {
    expect(rates(times(9, aCase().acknowledged().answered().closed(true).rated(5).state))).toMatchObject({
      ...{ few: true, cases: 9, months: [], categories: [], departments: [], silent: null },
      solution: { numerator: 9, denominator: 9 },
    });
  });

  test('of each month, category and department stand beside what is left out of them', () => {
    const solved = aCase().acknowledged().answered().closed(true);
    const silent = aCase()
      .acknowledged()
      .answered('2026-11-17 10:00')
      .step('system', { name: 'lapse' }, '2026-11-27 00:01');
    const withdrawn = aCase().acknowledged().step('author', { name: 'withdraw' }, '2026-11-20 08:00');
    const rated = aCase().acknowledged().answered().closed(false).rated(2);
    const { months, categories, departments } = rates([
      ...times(8, solved.state),
      ...times(2, silent.state),
      ...times(1, withdrawn.state),
      ...times(3, rated.state),
    ]);
    const figures = {
      ...{ response: { numerator: 14, denominator: 14 }, solution: { numerator: 8, denominator: 13 } },
      // Three rated: how many is said, and not what.
      ...{ satisfaction: null, rating: { numerator: 3, denominator: 13 }, silent: 2, medianDays: 7 },
      excluded: { refused: 0, withdrawn: 1, unreachable: 0, merged: 0, unclaimed: 0 },
    };
    expect(months).toEqual([{ month: '2026-11', ...figures }]);
    expect(categories).toEqual([{ name: 'living', ...figures, cases: 14, open: 0 }]);
    expect(departments).toEqual([{ name: '', ...figures, cases: 14, open: 0 }]);
  });

  test('say where the open ones stand once ten are open, and how many there are before', () => {
    const [fresh, taken] = [aCase().state, aCase().acknowledged().asked().state];
    expect(rates([...times(5, fresh), ...times(4, taken)])).toMatchObject({ standing: null, pending: { outcome: 9 } });
    expect(rates([...times(6, fresh), ...times(4, taken)]).standing).toEqual({
      ...{ submitted: 6, acknowledged: 0, assigned: 0, 'waiting-for-student': 4, answered: 0, reopened: 0 },
    });
  });

  test('what is about the union’s desk counts nowhere while it is open, and like any other once it is over or long overdue', () => {
    const about = aCase(undefined, false, { aboutUnion: true });
    const none = rates([]);
    expect([rates([about.state]), bucketsOf(tallyOf(about.state))]).toEqual([none, []]);
    expect(bucketsFrom([about.state])).toEqual([]);
    const overdue = tallyOf(about.state, [longOverdueAt(about.state)?.key ?? '']);
    expect(overdue).toMatchObject({ openStatus: 'submitted', longOverdue: true, waitsUntil: '2026-11-17' });
    const open = { response: { numerator: 0, denominator: 0 }, pending: { response: 0, outcome: 0 }, cases: 0 };
    about.step('youth-league', { name: 'acknowledge' }, '2026-11-17 09:05');
    expect(rates([about.state])).toMatchObject(open);
    about
      .step('youth-league', { name: 'answer', text: '换了人，也道了歉。', outcome: 'done' }, '2026-11-20 16:12')
      .closed();
    expect(rates([about.state])).toMatchObject({
      response: { numerator: 1, denominator: 1 },
      solution: { numerator: 1, denominator: 1 },
    });
    expect(rates([about.reopened().state])).toMatchObject({ response: { numerator: 1 }, pending: { outcome: 1 } });
  });

  test('leaves no line of a category in which it is alone', () => {
    const tally = tallyOf(aCase(undefined, false, { aboutUnion: true }).state);
    expect(rollUp([], [{ ...tally, count: 1 }])).toEqual([]);
  });

  test('reopening takes the verdict back out until the next one', () => {
    const reopened = aCase().acknowledged().answered().closed(false).reopened();
    expect(rates([reopened.state])).toMatchObject({
      response: { numerator: 1, denominator: 1 },
      solution: { numerator: 0, denominator: 0 },
      pending: { outcome: 1 },
    });
  });

  test('no rate ever exceeds its base, and every case is somewhere, whatever happens', () => {
    const commands = (name: string, n: number): Command =>
      ({
        name,
        text: '话',
        reason: '因为',
        department: '后勤处',
        outcome: 'done',
        days: 5,
        ground: 'crime',
        channel: '派出所',
        into: 'x',
        solved: n % 2 === 0,
        rating: (n % 5) + 1,
      }) as unknown as Command;
    const life = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 60 * 24 * 12 })), { maxLength: 14 });
    fc.assert(
      fc.property(fc.array(life, { minLength: 1, maxLength: 12 }), (lives) => {
        let latest = at('2026-11-16 08:00');
        const states = lives.map((steps) => {
          let now = at('2026-11-16 08:00');
          let { state } = aCase(now);
          for (const [pick, n, minutes] of steps) {
            now = new Date(now.getTime() + minutes * 60_000);
            const open = CASE_ROLES.flatMap((role) =>
              allowedSteps(state, role, now, weekdays).map((name) => [role, name] as const),
            );
            const chosen = open[pick % Math.max(1, open.length)];
            if (!chosen) break;
            const result = decide(state, commands(chosen[1], n), doer(chosen[0]), now, weekdays);
            if (result.ok) state = result.data;
          }
          if (now > latest) latest = now;
          return state;
        });
        const sums = rates(states, dayOf(latest));
        const counted = states.filter(
          ({ aboutUnion, phase, events }) =>
            !aboutUnion || isOver(phase) || events.some(({ what }) => what.name === 'reopen'),
        ).length;
        for (const share of [sums.response, sums.solution, sums.satisfaction, sums.rating]) {
          expect(share.numerator).toBeLessThanOrEqual(share.denominator);
          expect(share.numerator).toBeGreaterThanOrEqual(0);
        }
        const excluded = Object.values(sums.excluded).reduce((a, b) => a + b, 0);
        expect(sums.solution.denominator + excluded + sums.pending.outcome).toBe(counted);
        expect(sums.satisfaction.denominator).toBe(sums.rating.numerator);
        expect(sums.cases).toBe(counted);
        expect(sums.few).toBe(counted > 0 && counted < 10);
        if (sums.few) expect([...sums.months, ...sums.categories, ...sums.departments]).toEqual([]);
        const due = sums.months.reduce((sum, month) => sum + month.response.denominator, 0);
        if (!sums.few) expect(due).toBe(sums.response.denominator);
        const open = Object.values(sums.standing ?? {}).reduce((sum, n) => sum + n, 0);
        if (sums.standing) expect(open).toBe(sums.pending.outcome);
        else expect(sums.pending.outcome).toBeLessThan(10);
      }),
      { numRuns: 200 },
    );
  });
});
