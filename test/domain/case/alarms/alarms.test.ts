import { alarmsOf, wakeAtOf } from '@domain/case/alarms/alarms';
import { decide } from '@domain/case/decide';
import { goneAuthor, nobody } from '@domain/case/gone';
import { isOver } from '@domain/case/state';
import { aCase, type CaseBuilder, doer } from '../../../support/a-case';
import { alarms, closedTwice, letter, said, story } from '../../../support/alarms';
import { at, weekdays } from '../../../support/calendar';

describe('what time alone does', () => {
  test('to a new case: the one day to take it begins tomorrow, so its morning, and the morning after', () => {
    expect(story(aCase())).toEqual([
      '2026-11-17 08:00 case-reminder-before → mover',
      '2026-11-18 08:00 case-overdue → mover',
      '2026-12-17 08:00 escalate',
    ]);
  });

  test('to one filed on a Saturday: the school day before its day is past, so the day itself', () => {
    expect(story(aCase(at('2026-11-21 10:00')))[0]).toBe('2026-11-23 08:00 case-reminder-before → mover');
  });

  test('to one taken up: the day before and after the reply, then of the result', () => {
    const taken = aCase().acknowledged();
    expect(story(taken)).toEqual([
      '2026-11-18 08:00 case-reminder-before → mover',
      '2026-11-20 08:00 case-overdue → mover',
      '2026-12-19 08:00 escalate',
    ]);
    expect(story(taken.step('officer', letter('reply'), '2026-11-18 10:00'))).toEqual([
      '2026-12-02 08:00 case-reminder-before → mover',
      '2026-12-04 08:00 case-overdue → mover',
      '2027-01-02 08:00 escalate',
    ]);
  });

  test('to one taken up late: what is overdue already is told the morning after, not in the same breath', () => {
    expect(story(aCase().acknowledged('2026-11-27 10:00'))).toEqual([
      '2026-11-30 08:00 case-overdue → mover',
      '2026-12-19 08:00 escalate',
    ]);
  });

  test('to a student who was asked: a word after three school days, the end after seven', () => {
    expect(story(aCase().acknowledged().asked('2026-11-18 10:00'))).toEqual([
      '2026-11-23 08:00 case-still-waiting → author',
      '2026-11-30 08:00 close-unreachable',
    ]);
  });

  test('a department that has a case when it turns out to be about the union is not reminded twice for that', () => {
    const given = aCase().step('officer', { name: 'assign', department: '后勤处' }, '2026-11-17 10:00');
    const keys = (builder: CaseBuilder) =>
      alarms(builder).flatMap(({ key }) => (/^(before|overdue)/.test(key) ? [key] : []));
    const before = keys(given);
    expect(before.length).toBeGreaterThan(0);
    expect(keys(given.step('author', { name: 'about-union' }, '2026-11-17 11:00'))).toEqual(before);
  });

  test('to a student who has a result: a word on the eve, and the end after the day', () => {
    expect(story(aCase().acknowledged().answered('2026-11-20 16:12'))).toEqual([
      '2026-11-30 08:00 case-still-waiting → author',
      '2026-12-02 08:00 lapse',
    ]);
  });

  test('to what was said to be solved: one question, four weeks later, and after the answer nothing', () => {
    const solved = aCase().acknowledged().answered().closed(true, '2026-11-23 09:00');
    expect(story(solved)).toEqual(['2026-12-22 08:00 case-confirm → author']);
    expect(story(solved.step('author', { name: 'confirm', holds: true }, '2026-12-22 09:00'))).toEqual([]);
  });

  test('to what was said to be solved long after silence had closed it: four weeks after that was said', () => {
    const lapsed = aCase().acknowledged().answered().step('system', { name: 'lapse' }, '2026-12-02 08:00');
    const late = lapsed.step('author', { name: 'verdict', solved: true }, '2027-01-20 23:30');
    expect(story(late)).toEqual(['2027-02-18 08:00 case-confirm → author']);
    const soon = { name: 'confirm', holds: true } as const;
    const say = (when: string) => decide(late.state, soon, doer('author'), at(when), weekdays);
    expect([say('2027-01-21 09:00').ok, say('2027-02-18 09:00').ok]).toEqual([false, true]);
  });

  test('to what was not solved, or not judged: nothing', () => {
    expect(story(aCase().acknowledged().answered().closed(false))).toEqual([]);
    expect(story(aCase().acknowledged().answered().step('system', { name: 'lapse' }, '2026-12-02 08:00'))).toEqual([]);
  });

  test('after the second reopening was not enough: the youth league is to call, at once, until it has', () => {
    const unsolved = closedTwice().closed(false, '2026-11-24 08:00');
    expect(story(unsolved)).toEqual([
      '2026-11-24 08:00 case-callback-due → league',
      '2026-11-27 08:00 case-callback-open → admins',
      '2026-11-27 08:00 case-callback-due → league',
    ]);
    const called = { name: 'callback', solved: true, text: '打过电话了。' } as const;
    expect(story(unsolved.step('youth-league', called, '2026-11-25 08:00'))).toEqual([]);
    expect(story(closedTwice().closed(true, '2026-11-24 08:00'))).toEqual(['2026-12-22 08:00 case-confirm → author']);
    const silent = closedTwice().step('system', { name: 'lapse' }, '2026-12-03 08:00');
    expect(story(silent)[0]).toEqual('2026-12-03 08:00 case-callback-due → league');
  });

  test('a call that is not made is asked for after three and seven school days, then each seven, as long as it takes', () => {
    const { state } = closedTwice().closed(false, '2026-11-24 08:00');
    const [heard, rung]: [string[], string[]] = [[], []];
    for (let now = at('2026-11-24 08:00'); now < at('2027-11-24 08:00'); now = new Date(now.getTime() + 86_400_000))
      for (const alarm of alarmsOf(state, weekdays, rung)) {
        if (alarm.at > now || rung.includes(alarm.key)) continue;
        rung.push(alarm.key);
        if (!alarm.until || now < alarm.until) heard.push(said(alarm).slice(0, 40));
      }
    expect(heard.filter((line) => line.includes('due')).slice(0, 6)).toEqual([
      '2026-11-24 08:00 case-callback-due → lea',
      '2026-11-27 08:00 case-callback-due → lea',
      '2026-12-03 08:00 case-callback-due → lea',
      '2026-12-14 08:00 case-callback-due → lea',
      '2026-12-23 08:00 case-callback-due → lea',
      '2027-01-01 08:00 case-callback-due → lea',
    ]);
    // A year of weekdays has 261: the first three, and each seventh.
    expect(heard.filter((line) => line.includes('due'))).toHaveLength(2 + Math.floor(260 / 7));
    expect(heard.filter((line) => line.includes('open'))).toHaveLength(1);
    // Whoever slept through some of them tells the last one only.
    const now = at('2026-12-15 08:00');
    const missed = alarmsOf(state, weekdays, rung).filter(({ at: moment }) => moment <= now);
    const worth = missed.filter(({ does, until }) => 'tell' in does && does.whom === 'league' && until && now < until);
    expect(worth.map(said)).toEqual(['2026-12-14 08:00 case-callback-due → league']);
  });

  test('once it was escalated: league and desk are told, and what the league asks whoever has to move', () => {
    const late = aCase().step('system', { name: 'escalate' }, '2026-12-17 08:00');
    const told = ['2026-12-17 08:00 case-on-list → league', '2026-12-17 08:00 case-watched → desk'];
    expect(story(late).slice(2)).toEqual(told);
    late.step('youth-league', letter('urge'), '2026-12-18 10:00');
    expect(story(late).slice(2)).toEqual([...told, '2026-12-18 10:00 case-hurry → mover']);
  });

  test('reopened, it is late anew only by its new days', () => {
    const again = aCase()
      .step('system', { name: 'escalate' }, '2026-12-17 08:00')
      .answered('2026-12-18 08:00')
      .closed(false, '2026-12-21 08:00')
      .reopened('2026-12-21 09:00');
    expect(again.state.escalatedAt).toBeNull();
    expect(story(again).at(-1)).toBe('2027-01-23 08:00 escalate');
  });

  test('a department that is given it late is reminded for itself', () => {
    const assigned = aCase().acknowledged().step('officer', letter('reply'), '2026-11-18 10:00');
    const keys = alarms(assigned).map(({ key }) => key);
    assigned.step('officer', { name: 'assign', department: '后勤处' }, '2026-12-01 10:00');
    expect(
      alarms(assigned)
        .filter(({ key }) => keys.includes(key))
        .map(({ does }) => does),
    ).toEqual([{ step: 'escalate' }, { count: 'long-overdue' }]);
  });

  test('on the sixtieth day after what is owed it counts otherwise: of what the school owes now, and only then', () => {
    const long = (builder: CaseBuilder) =>
      alarms(builder).flatMap((alarm) => ('count' in alarm.does ? [said(alarm)] : []));
    expect(long(aCase())).toEqual(['2027-01-16 00:00 long-overdue']);
    const taken = aCase().acknowledged();
    expect(long(taken)).toEqual(['2027-01-18 00:00 long-overdue']);
    expect(long(taken.asked())).toEqual([]);
    expect(long(taken.step('author', { name: 'supplement', text: '4012。' }, '2026-11-20 10:00'))).toHaveLength(1);
    expect(long(taken.answered('2026-11-21 10:00'))).toEqual([]);
  });

  test('whoever it is handed to hears of it at once, and of no earlier handing', () => {
    const given = aCase().step('officer', { name: 'assign', department: '后勤处' }, '2026-11-17 10:00');
    const first = (builder: CaseBuilder) => story(builder).filter((line) => /assigned|passed|sent-back/.test(line));
    expect(first(given)).toEqual(['2026-11-17 10:00 case-assigned → department']);
    expect(first(given.step('department', { name: 'ask', text: '哪几间？' }, '2026-11-17 11:00'))).toHaveLength(1);
    given.step('author', { name: 'supplement', text: '4012。' }, '2026-11-17 12:00');
    given.step('department', { name: 'send-back', reason: '不归我们' }, '2026-11-17 13:00');
    expect(first(given)).toEqual(['2026-11-17 13:00 case-sent-back → admins']);
    given.step('union-admin', { name: 'pass', to: 'colleague', reason: '请接手' }, '2026-11-17 14:00');
    given.step('union-admin', { name: 'assign', department: '后勤处' }, '2026-11-17 15:00');
    expect(first(given)).toEqual([
      '2026-11-17 14:00 case-passed → handler',
      '2026-11-17 15:00 case-assigned → department',
    ]);
    expect(first(given.step('officer', { name: 'take' }, '2026-11-17 16:00'))).toHaveLength(1);
  });

  test('nobody, as whose a case stands that was disowned, is told nothing, and is reminded of no question', () => {
    for (const builder of [aCase(at('2027-01-15 20:00'), true).asked('2027-01-16 09:00'), aCase().asked()]) {
      const { state } = builder;
      const disowned = { ...state, authorId: nobody(state) };
      const toAuthor = (one: typeof state) =>
        alarmsOf(one, weekdays).filter(({ does }) => 'whom' in does && does.whom === 'author');
      expect(toAuthor(state).length).toBeGreaterThan(0);
      expect(toAuthor(disowned)).toEqual([]);
      expect(wakeAtOf(disowned, [], weekdays)).not.toBeNull();
    }
  });

  test('whoever deleted their account hears nothing, and no case waits for them', () => {
    for (const { state } of [aCase().asked(), aCase().answered(), aCase().answered().closed(true)]) {
      const orphan = { ...state, authorId: goneAuthor('nonce', state.events.length) };
      expect(alarmsOf(orphan, weekdays).filter(({ does }) => 'whom' in does && does.whom === 'author')).toEqual([]);
      expect(wakeAtOf(orphan, [], weekdays) !== null).toBe(!isOver(orphan.phase));
    }
  });
});
