import { alarmsOf } from '@domain/case/alarms/alarms';
import { allowedSteps, decide } from '@domain/case/decide';
import { desklessSince, isDeskless } from '@domain/case/deskless';
import { hasHandled, leagueTaskOf } from '@domain/case/league';
import { MOST_REOPENINGS } from '@domain/case/limits';
import { recipientsOf } from '@domain/case/recipients';
import { owedBy } from '@domain/case/tells';
import { aCase, type CaseBuilder, doer } from '../../support/a-case';
import { at, weekdays } from '../../support/calendar';

const NO_DESK = { name: 'escalate', because: 'no-desk' } as const;
const recused = (builder: CaseBuilder = aCase()) =>
  builder.step('officer', { name: 'recuse', who: 'officer', reason: '说的是我' }, '2026-11-17 09:00');
const deskless = (builder: CaseBuilder = aCase()) => recused(builder).step('system', NO_DESK, '2026-11-17 09:01');
const looks = ({ state }: CaseBuilder) => alarmsOf(state, weekdays).filter(({ does }) => 'look' in does);
const may = ({ state }: CaseBuilder, role: 'officer' | 'union-admin' | 'youth-league') =>
  allowedSteps(state, role, at('2026-11-17 10:00'), weekdays);

describe('where somebody keeps out of a case', () => {
  test('each step that leaves it to the desk has somebody look at once, and no other case is looked at', () => {
    expect(looks(aCase().acknowledged())).toEqual([]);
    const builder = recused();
    expect(looks(builder)).toMatchObject([{ key: 'desk:1', at: at('2026-11-17 09:00') }]);
    builder.step('union-admin', { name: 'assign', department: '后勤处' }, '2026-11-17 10:00');
    expect(looks(builder)).toEqual([]);
    builder.step('department', { name: 'send-back', reason: '不归我们' }, '2026-11-17 11:00');
    // Sent back, an admin has to decide: whether there is one is looked at too.
    expect(looks(builder)).toMatchObject([
      { key: 'desk:3', at: at('2026-11-17 11:00') },
      { key: 'admins:3', at: at('2026-11-17 11:00') },
    ]);
    builder.step('union-admin', { name: 'ask', text: '是哪几间？' }, '2026-11-17 12:00');
    expect(looks(builder)).toEqual([]);
  });
});

describe('a case that nobody at the desk may handle', () => {
  test('is the youth league’s to find somebody for, at once; it moves no day and is not called late', () => {
    const before = aCase().state;
    const { state } = deskless();
    expect(leagueTaskOf(state)).toBe('deskless');
    expect([state.deadlines, state.escalatedAt, state.contactedAt]).toEqual([before.deadlines, null, null]);
    const alarms = alarmsOf(state, weekdays).map(({ does }) => ('tell' in does ? `${does.tell} → ${does.whom}` : does));
    expect(alarms).toContain('case-deskless → league');
    expect(alarms).not.toContain('case-on-list → league');
    expect(alarms).toContainEqual({ step: 'escalate' });
    expect(owedBy(state, '', 2).map(({ kind }) => kind)).toEqual(['case-handed-up']);
  });

  test('may be given to a department by the youth league, and by nobody of it otherwise', () => {
    expect(may(deskless(), 'youth-league')).toContain('assign');
    expect(may(aCase().acknowledged(), 'youth-league')).not.toContain('assign');
    const late = aCase().step('system', { name: 'escalate' }, '2026-12-17 08:00');
    expect(allowedSteps(late.state, 'youth-league', at('2026-12-17 09:00'), weekdays)).not.toContain('assign');
    const given = deskless().step('youth-league', { name: 'assign', department: '后勤处' }, '2026-11-17 10:00');
    expect([leagueTaskOf(given.state), desklessSince(given.state)]).toEqual([null, null]);
    // In the desk's place it has handled the case: its call would not be independent.
    expect(hasHandled(given.state, { id: 'youth-league' })).toBe(true);
    expect(hasHandled(deskless().state, { id: 'youth-league' })).toBe(false);
    const ended = { ...given.answered().closed(false).state, reopenings: MOST_REOPENINGS };
    const call = { name: 'callback', solved: true, text: '说好了。' } as const;
    expect(decide(ended, call, doer('youth-league'), at('2026-11-30 10:00'), weekdays)).toMatchObject({
      code: 'CASE_NOT_INDEPENDENT',
    });
  });

  test('the youth league looks for a student in danger there, too, and writes it down', () => {
    expect(may(deskless(aCase(undefined, true)), 'youth-league')).toContain('attempt');
    expect(may(deskless(), 'youth-league')).not.toContain('attempt');
    expect(may(aCase(undefined, true), 'youth-league')).not.toContain('attempt');
  });

  test('also where a department had sent it back and only an admin could decide', () => {
    const builder = aCase().step('officer', { name: 'assign', department: '后勤处' }, '2026-11-17 08:30');
    builder.step('department', { name: 'send-back', reason: '不归我们' }, '2026-11-17 08:40');
    expect(may(deskless(builder), 'youth-league')).toContain('assign');
  });

  test.each([
    ['a colleague takes it', 'officer', { name: 'take' }, false],
    ['a colleague acknowledges it', 'officer', { name: 'acknowledge' }, false],
    ['a colleague writes a note', 'officer', { name: 'note', text: '谁来办？' }, true],
    ['one more keeps out', 'union-admin', { name: 'recuse', who: 'union-admin', reason: '也是我' }, true],
    ['the youth league asks', 'youth-league', { name: 'urge', text: '谁来办？' }, true],
  ] as const)('until somebody takes it up: after %s', (_, role, command, still) => {
    expect(isDeskless(deskless().step(role, command, '2026-11-17 10:00').state)).toBe(still);
  });

  describe('since no admin may decide about what a department sent back', () => {
    const waiting = () => {
      const builder = aCase().step('officer', { name: 'assign', department: '后勤处' }, '2026-11-17 08:30');
      builder.step('department', { name: 'send-back', reason: '不归我们' }, '2026-11-17 08:40');
      return builder.step('system', NO_DESK, '2026-11-17 08:41');
    };

    test.each([
      ['officer', { name: 'reply', text: '在问。' }, true],
      ['officer', { name: 'take' }, true],
      ['officer', { name: 'pass', to: 'colleague', reason: '请接手' }, true],
      ['officer', { name: 'extend', days: 2, reason: '等决定' }, true],
      ['union-admin', { name: 'take' }, false],
      ['union-admin', { name: 'pass', to: 'colleague', reason: '请接手' }, false],
      ['union-admin', { name: 'keep' }, false],
      ['union-admin', { name: 'assign', department: '教务处' }, false],
      ['youth-league', { name: 'keep' }, false],
      ['youth-league', { name: 'assign', department: '后勤处' }, false],
    ] as const)('%s, %j: still %s', (role, command, still) => {
      const builder = waiting().step(role, command, '2026-11-17 10:00');
      expect(isDeskless(builder.state)).toBe(still);
      expect(decide(builder.state, NO_DESK, doer('system'), at('2026-11-17 10:01'), weekdays).ok).toBe(!still);
    });

    test('it is found and said once, however much officers do meanwhile, also after a question', () => {
      const builder = waiting()
        .step('officer', { name: 'ask', text: '哪几间？' }, '2026-11-17 10:00')
        .step('author', { name: 'supplement', text: '4012。' }, '2026-11-17 11:00')
        .step('officer', { name: 'reply', text: '在问。' }, '2026-11-17 12:00');
      expect(desklessSince(builder.state)).toEqual(at('2026-11-17 08:41'));
      expect(looks(builder)).toEqual([]);
    });
  });

  test('is said once until then, only of what the school has to move, and again when it is lost again', () => {
    const said = ({ state }: CaseBuilder, time: string) =>
      decide(state, NO_DESK, doer('system'), at(time), weekdays).ok;
    expect(said(deskless(), '2026-11-17 10:00')).toBe(false);
    expect(said(aCase().answered(), '2026-11-21 09:00')).toBe(false);
    const taken = deskless().step('officer', { name: 'take' }, '2026-11-17 10:00');
    expect(said(taken, '2026-11-17 11:00')).toBe(true);
    expect(decide(aCase().state, NO_DESK, doer('officer'), at('2026-11-17 10:00'), weekdays).ok).toBe(false);
  });

  test('nor anybody in the department that has it waits as well, until somebody comes to that and takes it up; giving it back takes nothing up', () => {
    const empty = () =>
      aCase()
        .step('officer', { name: 'assign', department: '图书馆' }, '2026-11-17 09:00')
        .step('system', NO_DESK, '2026-11-17 09:01');
    expect([leagueTaskOf(empty().state), may(empty(), 'youth-league').includes('assign')]).toEqual(['deskless', true]);
    const reply = { name: 'reply', text: '在核实。' } as const;
    expect(isDeskless(empty().step('department', reply, '2026-11-17 10:00').state)).toBe(false);
    const back = { name: 'send-back', reason: '不归我们' } as const;
    expect(isDeskless(empty().step('department', back, '2026-11-17 10:00').state)).toBe(true);
    const given = empty().step('youth-league', { name: 'assign', department: '后勤处' }, '2026-11-17 10:00');
    expect(isDeskless(given.state)).toBe(false);
  });

  test('grows thirty days late like any other, and stays the youth league’s to find somebody for', () => {
    const late = deskless().step('system', { name: 'escalate' }, '2026-12-17 08:00');
    expect([leagueTaskOf(late.state), late.state.escalatedAt]).toEqual(['deskless', at('2026-12-17 08:00')]);
    late.step('officer', { name: 'take' }, '2026-12-17 10:00');
    expect(leagueTaskOf(late.state)).toBe('overdue');
  });

  test('reminds the youth league, who has to move', () => {
    const term = { id: 'x', scopeName: '', prefecture: null, grantedBy: '', from: at('2026-09-01 00:00'), to: null };
    const league = { ...term, schoolId: '4122010183', role: 'youth-league' as const, office: '团委' };
    const staff = [{ id: 'league', memberships: [league] }];
    expect(recipientsOf('mover', deskless().state, staff, at('2026-11-18 08:00'))).toEqual(['league']);
  });
});
