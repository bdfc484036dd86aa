import { type Alarm, alarmsOf, wakeAtOf } from '@domain/case/alarms';
import { decide } from '@domain/case/decide';
import { goneAuthor, nobody } from '@domain/case/gone';
import { leagueTaskOf } from '@domain/case/league';
import { isOver } from '@domain/case/state';
import { turnOf } from '@domain/case/turn';
import { CASE_STATUSES } from '@types_/case/status';
import { aCase, type CaseBuilder, doer } from '../../support/a-case';
import { at, weekdays } from '../../support/calendar';

const alarms = ({ state }: CaseBuilder) => alarmsOf(state, weekdays);
/** What an alarm does and when, on the school's clock. */
const said = ({ at: moment, does }: Alarm): string => {
  const time = new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
  if ('tell' in does) return `${time} ${does.tell} → ${does.whom}`;
  return `${time} ${'step' in does ? does.step : 'look' in does ? does.look : does.count}`;
};
/** All but what only counts: the sixtieth day is told nobody. */
const story = (builder: CaseBuilder): string[] =>
  alarms(builder)
    .filter(({ does }) => !('count' in does))
    .map(said);
const letter = (name: 'reply' | 'urge') => ({ name, text: '在核实。' }) as const;

// Filed on Monday 16 November at 22:40: Tuesday, Thursday, 3 December.
const closedTwice = () =>
  aCase()
    .answered('2026-11-17 09:00')
    .closed(false, '2026-11-18 08:00')
    .reopened('2026-11-18 08:10')
    .answered('2026-11-19 08:00')
    .closed(false, '2026-11-20 08:00')
    .reopened('2026-11-20 08:10')
    .answered('2026-11-23 08:00');

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

  test('where there is danger: the desk at once, hours before, and at once', () => {
    expect(story(aCase(at('2026-11-20 22:10'), true))).toEqual([
      '2026-11-20 22:10 case-danger → desk',
      '2026-11-21 18:10 case-reminder-before → mover',
      '2026-11-21 22:10 case-overdue → mover',
      '2026-12-21 08:00 escalate',
    ]);
  });

  test('to a student who was asked: a word after three school days, the end after seven', () => {
    expect(story(aCase().acknowledged().asked('2026-11-18 10:00'))).toEqual([
      '2026-11-23 08:00 case-still-waiting → author',
      '2026-11-30 08:00 close-unreachable',
    ]);
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

  test('what the desk does while a student in danger is silent puts the youth league off by two days', () => {
    const asked = aCase(at('2027-01-15 20:00'), true).asked('2027-01-16 09:00');
    asked.step('officer', { name: 'note', text: '打过电话，去宿舍找。' }, '2027-01-17 20:00');
    expect(story(asked)).toContain('2027-01-19 20:00 escalate');
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

  test('a department that has a case when it turns out to be about the union is not reminded twice for that', () => {
    const given = aCase().step('officer', { name: 'assign', department: '后勤处' }, '2026-11-17 10:00');
    const keys = (builder: CaseBuilder) =>
      alarms(builder).flatMap(({ key }) => (/^(before|overdue)/.test(key) ? [key] : []));
    const before = keys(given);
    expect(before.length).toBeGreaterThan(0);
    expect(keys(given.step('author', { name: 'about-union' }, '2026-11-17 11:00'))).toEqual(before);
  });

  test('a word of the desk ends its silence: off the youth league’s list, no daily notice, and another silence is found again', () => {
    const SILENT = { name: 'escalate', because: 'silent' } as const;
    const silent = aCase(at('2027-01-15 20:00'), true).asked('2027-01-16 09:00');
    silent.step('system', SILENT, '2027-01-18 09:00');
    const toLeague = () => story(silent).filter((line) => line.endsWith('case-silent → league'));
    expect([leagueTaskOf(silent.state), toLeague().length]).toEqual(['danger', 1]);
    silent.step('officer', { name: 'note', text: '打过电话，去宿舍找。' }, '2027-01-18 20:00');
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

/** Every status that time can meet a case in, on either side of its deadlines. */
const LIVES: Record<string, () => CaseBuilder> = {
  submitted: aCase,
  danger: () => aCase(at('2026-11-20 22:10'), true),
  acknowledged: () => aCase().acknowledged(),
  replied: () => aCase().acknowledged().step('officer', letter('reply'), '2026-11-18 10:00'),
  extended: () =>
    aCase().acknowledged().step('officer', { name: 'extend', days: 5, reason: '等配件' }, '2026-11-18 10:00'),
  assigned: () => aCase().step('officer', { name: 'assign', department: '后勤处' }, '2026-11-17 10:00'),
  'waiting-for-student': () => aCase().acknowledged().asked(),
  'answered on its question': () =>
    aCase().asked().step('author', { name: 'supplement', text: '4012。' }, '2026-11-20 10:00'),
  answered: () => aCase().acknowledged().answered(),
  reopened: () => aCase().acknowledged().answered().closed(false).reopened(),
  solved: () => aCase().acknowledged().answered().closed(true),
  unsolved: () => aCase().acknowledged().answered().closed(false),
  'not solved twice': () => closedTwice().closed(false, '2026-11-24 08:00'),
  escalated: () => aCase().step('system', { name: 'escalate' }, '2026-12-17 08:00'),
  refused: () => aCase().step('officer', { name: 'refuse', ground: 'crime', channel: '派出所' }, '2026-11-17 10:00'),
  merged: () => aCase().step('officer', { name: 'merge', into: 'another' }, '2026-11-17 10:00'),
  withdrawn: () => aCase().step('author', { name: 'withdraw' }, '2026-11-17 10:00'),
};
const names = Object.keys(LIVES);
const lifeOf = (name: string) => (LIVES[name] ?? aCase)();

describe('every status', () => {
  test('is walked through', () => {
    const met = new Set(names.map((name) => lifeOf(name).state.phase.status));
    expect([...met].sort()).toEqual([...CASE_STATUSES].sort());
  });

  test.each(names)('%s: a step of time is open at its moment, and the day before it is not', (name) => {
    const { state } = lifeOf(name);
    for (const { at: moment, does } of alarmsOf(state, weekdays)) {
      if (!('step' in does)) continue;
      const taken = (now: Date) => decide(state, { name: does.step }, doer('system'), now, weekdays).ok;
      expect([does.step, taken(moment)]).toEqual([does.step, true]);
      expect([does.step, taken(new Date(moment.getTime() - 86_400_000))]).toEqual([does.step, false]);
    }
  });

  test.each(names)(
    '%s: keys are each once, the earliest first, and every open case has a moment to be looked at',
    (name) => {
      const { state } = lifeOf(name);
      const list = alarmsOf(state, weekdays);
      expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
      expect(list.map(({ at: moment }) => moment.getTime())).toEqual(
        list.map(({ at: moment }) => moment.getTime()).sort((a, b) => a - b),
      );
      expect(wakeAtOf(state, [], weekdays)).toEqual(list[0]?.at ?? null);
      if (turnOf(state.phase) !== 'nobody' && state.escalatedAt === null)
        expect(list.some(({ does }) => 'step' in does)).toBe(true);
    },
  );

  /** A year of mornings in which nobody does anything: each alarm rings once, in its order; but for a call that is owed it is quiet then. */
  test.each(names)('%s, left alone for a year: all rings once and ends', (name) => {
    let { state } = lifeOf(name);
    let rung: string[] = [];
    const heard: string[] = [];
    let wake = wakeAtOf(state, rung, weekdays);
    const end = at('2027-12-31 08:00');
    for (let turns = 0; wake !== null && wake < end; turns += 1) {
      expect(turns).toBeLessThan(60);
      const now: Date = wake;
      const due = alarmsOf(state, weekdays, rung).filter(({ key, at: moment }) => moment <= now && !rung.includes(key));
      expect(due.length).toBeGreaterThan(0);
      rung = [...rung, ...due.map(({ key }) => key)];
      heard.push(...due.map(({ key }) => key));
      for (const { does } of due)
        if ('step' in does) {
          const after = decide(state, { name: does.step }, doer('system'), now, weekdays);
          if (!after.ok) throw new Error(`${does.step}: ${after.code}`);
          state = after.data;
        }
      const next = wakeAtOf(state, rung, weekdays);
      if (next) expect(next.getTime()).toBeGreaterThanOrEqual(now.getTime());
      wake = next;
    }
    expect(new Set(heard).size).toBe(heard.length);
    expect(wake !== null).toBe(leagueTaskOf(state) === 'callback');
    expect(isOver(state.phase) || state.escalatedAt !== null).toBe(true);
  });
});
