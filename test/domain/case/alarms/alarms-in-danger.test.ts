import { alarmsOf } from '@domain/case/alarms/alarms';
import { decide } from '@domain/case/decide';
import { leagueTaskOf } from '@domain/case/league';
import type { Command } from '@types_/case/command';
import type { CaseRole } from '@types_/case/status';
import { aCase, type CaseBuilder, doer } from '../../../support/a-case';
import { alarms, letter, said, story } from '../../../support/alarms';
import { at, weekdays } from '../../../support/calendar';

describe('what time alone does where there is danger', () => {
  test('where there is danger: the desk at once, hours before, and at once', () => {
    expect(story(aCase(at('2026-11-20 22:10'), true))).toEqual([
      '2026-11-20 22:10 case-danger → desk',
      '2026-11-21 18:10 case-reminder-before → mover',
      '2026-11-21 22:10 case-overdue → mover',
      '2026-11-22 02:10 escalate',
      '2026-11-22 22:10 case-overdue → mover',
      '2026-12-21 08:00 escalate',
    ]);
  });

  test('danger that the desk leaves lying goes to the youth league within hours; all are told every day until the desk does what it owes', () => {
    const UNMET = { name: 'escalate', because: 'unmet' } as const;
    const left = aCase(at('2027-01-15 20:00'), true);
    const decided = (moment: string) => decide(left.state, UNMET, doer('system'), at(moment), weekdays);
    expect(decided('2027-01-16 23:59')).toEqual(expect.objectContaining({ ok: false, code: 'CASE_STEP_NOT_NOW' }));
    const [heard, rung]: [string[], string[]] = [[], []];
    for (let now = at('2027-01-15 20:00'); now < at('2027-01-26 19:00'); now = new Date(now.getTime() + 3_600_000))
      for (const alarm of alarmsOf(left.state, weekdays, rung)) {
        if (alarm.at > now || rung.includes(alarm.key)) continue;
        rung.push(alarm.key);
        heard.push(said(alarm));
        if ('step' in alarm.does) left.step('system', UNMET, '2027-01-17 00:00');
      }
    expect(heard.slice(0, 7)).toEqual([
      ...['2027-01-15 20:00 case-danger → desk', '2027-01-16 16:00 case-reminder-before → mover'],
      ...['2027-01-16 20:00 case-overdue → mover', '2027-01-17 00:00 escalate', '2027-01-17 00:00 case-unmet → league'],
      ...['2027-01-17 20:00 case-overdue → mover', '2027-01-17 20:00 case-unmet → league'],
    ]);
    expect(heard.filter((line) => line.endsWith('case-unmet → league')).length).toBe(10);
    expect([leagueTaskOf(left.state), left.state.escalatedAt]).toEqual(['danger', null]);
    expect(decided('2027-01-26 20:00')).toEqual(expect.objectContaining({ ok: false }));
    // It is taken, and goes off the list; what is owed next runs on hours again.
    left.acknowledged('2027-01-17 10:00');
    expect(leagueTaskOf(left.state)).toBeNull();
    expect(story(left)).toContain('2027-01-19 00:00 escalate');
  });

  test('danger where the youth league is the desk is told it every day, and handed to nobody else', () => {
    const about = aCase(at('2027-01-15 20:00'), true);
    about.state.aboutUnion = true;
    expect(story(about)).toContain('2027-01-17 20:00 case-overdue → mover');
    expect(story(about).join()).not.toContain('escalate');
  });

  test('to a student who was asked where there is danger: plain hours, the desk every day, and nothing closes by itself', () => {
    // The winter holidays begin that day: seven school days would be seven weeks.
    const asked = aCase(at('2027-01-15 20:00'), true).asked('2027-01-16 09:00');
    expect(story(asked)).toEqual([
      '2027-01-15 20:00 case-danger → desk',
      '2027-01-16 21:00 case-still-asked → author',
      '2027-01-17 09:00 case-silent → desk',
      '2027-01-17 09:00 case-still-asked → author',
      '2027-01-18 09:00 escalate',
    ]);
    const [heard, rung]: [string[], string[]] = [[], []];
    for (let now = at('2027-01-16 09:00'); now < at('2027-02-15 09:00'); now = new Date(now.getTime() + 3_600_000))
      for (const alarm of alarmsOf(asked.state, weekdays, rung)) {
        if (alarm.at > now || rung.includes(alarm.key)) continue;
        rung.push(alarm.key);
        heard.push(said(alarm));
        if ('step' in alarm.does) asked.step('system', { name: 'escalate', because: 'silent' }, '2027-01-18 09:00');
      }
    expect(heard.filter((line) => line.endsWith('→ desk')).length).toBeGreaterThan(28);
    expect(heard.filter((line) => line.endsWith('case-silent → league')).length).toBeGreaterThan(26);
    expect(heard.filter((line) => line.includes('close'))).toEqual([]);
    expect(leagueTaskOf(asked.state)).toBe('danger');
    expect(asked.state.escalatedAt).toBeNull();
    expect(
      decide(asked.state, { name: 'close-unreachable' }, doer('system'), at('2027-03-15 09:00'), weekdays),
    ).toEqual(expect.objectContaining({ ok: false, code: 'CASE_STEP_NOT_NOW' }));
    // Whoever decides ends it: no more is told.
    asked.step('youth-league', letter('urge'), '2027-02-15 09:00');
    expect(story(asked)).toContain('2027-02-15 09:00 case-hurry → mover');
    asked.answered('2027-02-15 10:00');
    expect(leagueTaskOf(asked.state)).toBeNull();
    expect(story(asked).filter((line) => line.includes('silent') || line.includes('still-asked'))).toEqual([]);
  });

  test.each<[string, CaseRole, Command]>([
    ['a note', 'officer', { name: 'note', text: '打过电话，去宿舍找。' }],
    ['taking it in hand', 'union-admin', { name: 'take' }],
    ['keeping out of it', 'officer', { name: 'recuse', who: null, reason: '说的是我' }],
  ])(
    '%s says nothing to a silent student: it puts the youth league off by nothing, and takes nothing off its list',
    (_, by, command) => {
      const asked = aCase(at('2027-01-15 20:00'), true).asked('2027-01-16 09:00');
      asked.step(by, command, '2027-01-17 20:00');
      expect(story(asked)).toContain('2027-01-18 09:00 escalate');
      asked.step('system', { name: 'escalate', because: 'silent' }, '2027-01-18 09:00');
      const again = command.name === 'take' ? ({ name: 'note', text: '还没找到。' } as const) : command;
      asked.step(by, again, '2027-01-18 20:00');
      expect(leagueTaskOf(asked.state)).toBe('danger');
    },
  );

  test('a student who is still asked hears it in the name of whoever asked, or of the youth league where it is about the union since', () => {
    const offices = (builder: CaseBuilder) =>
      alarms(builder).flatMap(({ does }) => ('tell' in does && does.tell === 'case-still-asked' ? [does.office] : []));
    const asked = aCase(at('2027-01-15 20:00'), true).asked('2027-01-16 09:00');
    expect(offices(asked)).toEqual(['权益部', '权益部']);
    asked.step('author', { name: 'about-union' }, '2027-01-16 10:00');
    expect(offices(asked)).toEqual(['校团委', '校团委']);
    const about = aCase(at('2027-01-15 20:00'), true, { aboutUnion: true });
    about.step('youth-league', { name: 'ask', text: '是哪几个寝室？' }, '2027-01-16 09:00');
    expect(new Set(offices(about))).toEqual(new Set([doer('youth-league').office]));
  });

  test('the youth league itself looks for the student while danger is its task, which spares the desk nothing and is no word of the desk', () => {
    const look = { name: 'attempt', how: 'room', ago: 0, reached: true, text: '人没事。' } as const;
    const may = ({ state }: CaseBuilder, time: string) =>
      decide(state, look, doer('youth-league'), at(time), weekdays).ok;
    const asked = aCase(at('2027-01-15 20:00'), true).asked('2027-01-16 09:00');
    expect(may(asked, '2027-01-17 09:00')).toBe(false);
    asked.step('system', { name: 'escalate', because: 'silent' }, '2027-01-18 09:00');
    asked.step('youth-league', look, '2027-01-18 22:00');
    expect(leagueTaskOf(asked.state)).toBe('danger');
    let rung: string[] = [];
    for (let day = 1; day <= 3; day += 1) rung = alarmsOf(asked.state, weekdays, rung).map(({ key }) => key);
    expect(alarmsOf(asked.state, weekdays, rung).map(said)).toContain('2027-01-19 09:00 case-silent → desk');
    // A moment that the school has missed, too; not once it has done what it owed.
    const left = aCase(at('2027-01-15 20:00'), true);
    expect(may(left, '2027-01-17 01:00')).toBe(false);
    left.step('system', { name: 'escalate', because: 'unmet' }, '2027-01-17 01:00');
    left.step('youth-league', look, '2027-01-17 02:00');
    left.acknowledged('2027-01-17 10:00');
    expect(may(left, '2027-01-17 11:00')).toBe(false);
  });

  test('an attempt that reached nobody puts the youth league off by nothing, and spares the desk one notice; one that reached them does as any word', () => {
    const looked = (reached: boolean) => {
      const asked = aCase(at('2027-01-15 20:00'), true).asked('2027-01-16 09:00');
      return asked.step('officer', { name: 'attempt', how: 'room', ago: 20, reached, text: '' }, '2027-01-17 08:00');
    };
    const missed = looked(false);
    expect(story(missed)).toEqual([
      ...['2027-01-15 20:00 case-danger → desk', '2027-01-16 21:00 case-still-asked → author'],
      ...['2027-01-17 09:00 case-still-asked → author', '2027-01-18 09:00 escalate'],
      ...['2027-01-18 09:00 case-silent → desk', '2027-01-18 09:00 case-still-asked → author'],
    ]);
    missed.step('system', { name: 'escalate', because: 'silent' }, '2027-01-18 09:00');
    missed.step('officer', { name: 'attempt', how: 'phone', ago: 0, reached: false, text: '' }, '2027-01-18 10:00');
    expect(leagueTaskOf(missed.state)).toBe('danger');
    missed.step('officer', { name: 'attempt', how: 'phone', ago: 0, reached: true, text: '' }, '2027-01-18 11:00');
    expect(leagueTaskOf(missed.state)).toBeNull();
    expect(story(missed)).toContain('2027-01-20 11:00 escalate');
    expect(story(looked(true))).toContain('2027-01-19 08:00 escalate');
    // It closes nothing, and nobody goes looking where there is no danger.
    expect(missed.state.phase.status).toBe('waiting-for-student');
    const safe = aCase().acknowledged().asked('2026-11-18 10:00');
    expect(() =>
      safe.step('officer', { name: 'attempt', how: 'phone', ago: 0, reached: false, text: '' }, '2026-11-18 11:00'),
    ).toThrow('CASE_STEP_NOT_NOW');
  });

  test('a case with danger that turns out to be about the union is told its new desk as danger at once, and that one is reminded anew', () => {
    const told = aCase(at('2026-11-20 22:10'), true).acknowledged('2026-11-20 23:00');
    told.step('officer', letter('reply'), '2026-11-21 09:00');
    const before = alarms(told).map(({ key }) => key);
    told.step('author', { name: 'about-union' }, '2026-11-24 08:00');
    const anew = alarms(told).filter(({ key }) => !before.includes(key));
    expect(anew.map(said)).toEqual([
      '2026-11-24 08:00 case-danger → desk',
      '2026-11-24 08:00 case-about-union → desk',
      '2026-12-02 22:10 case-reminder-before → mover',
      '2026-12-03 22:10 case-overdue → mover',
    ]);
    // Whoever is told by a reminder that it has moved a moment ago needs none.
    const late = aCase(at('2026-11-20 22:10'), true).acknowledged('2026-11-20 23:00');
    late.step('author', { name: 'about-union' }, '2026-11-24 08:00');
    expect(story(late)).toContain('2026-11-24 12:00 case-overdue → mover');
  });

  test('a word of the desk ends its silence: off the youth league’s list, no daily notice, and another silence is found again', () => {
    const SILENT = { name: 'escalate', because: 'silent' } as const;
    const silent = aCase(at('2027-01-15 20:00'), true).asked('2027-01-16 09:00');
    silent.step('system', SILENT, '2027-01-18 09:00');
    const toLeague = () => story(silent).filter((line) => line.endsWith('case-silent → league'));
    expect([leagueTaskOf(silent.state), toLeague().length]).toEqual(['danger', 1]);
    const reached = { name: 'attempt', how: 'room', ago: 0, reached: true, text: '在宿舍，没事。' } as const;
    silent.step('officer', reached, '2027-01-18 20:00');
    expect([leagueTaskOf(silent.state), toLeague()]).toEqual([null, []]);
    expect(story(silent)).toContain('2027-01-20 20:00 escalate');
    const again = (time: string) => decide(silent.state, SILENT, doer('system'), at(time), weekdays).ok;
    expect([again('2027-01-20 19:59'), again('2027-01-20 20:00')]).toEqual([false, true]);
    silent.step('system', SILENT, '2027-01-20 20:00');
    expect([leagueTaskOf(silent.state), toLeague().length]).toEqual(['danger', 1]);
    // What the youth league asks is no word of the desk; and as its desk it is told as that.
    silent.step('youth-league', letter('urge'), '2027-01-20 21:00');
    expect(leagueTaskOf(silent.state)).toBe('danger');
    silent.step('author', { name: 'about-union' }, '2027-01-20 22:00');
    expect([leagueTaskOf(silent.state), toLeague()]).toEqual(['desk', []]);
  });

  test('a case with danger that is sent back is told the desk at once, too', () => {
    const again = aCase(at('2026-11-20 22:10'), true).answered('2026-11-21 09:00').closed(false).reopened();
    expect(story(again)).toContain('2026-11-24 08:00 case-danger → desk');
  });
});
