import { type Alarm, alarmsOf, wakeAtOf } from '@domain/case/alarms/alarms';
import { decide } from '@domain/case/decide';
import { leagueTaskOf } from '@domain/case/league';
import { isOver } from '@domain/case/state';
import { turnOf } from '@domain/case/turn';
import type { Command } from '@types_/case/command';
import { CASE_STATUSES } from '@types_/case/status';
import { aCase, type CaseBuilder, doer } from '../../../support/a-case';
import { closedTwice, letter } from '../../../support/alarms';
import { at, weekdays } from '../../../support/calendar';

/** The step that an alarm takes, with why. */
const stepOf = ({ step, because }: Extract<Alarm['does'], { step: unknown }>): Command =>
  because ? { name: 'escalate', because } : { name: step };

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
  refused: () =>
    aCase().step('officer', { name: 'refuse', ground: 'crime', channel: '派出所 110' }, '2026-11-17 10:00'),
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
      const taken = (now: Date) => decide(state, stepOf(does), doer('system'), now, weekdays).ok;
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

  /** A year of mornings in which nobody does anything: each alarm rings once, in its order; but for a call that is owed, and for danger, it is quiet then. */
  test.each(names)('%s, left alone for a year: all rings once and ends', (name) => {
    let { state } = lifeOf(name);
    let rung: string[] = [];
    const heard: string[] = [];
    let wake = wakeAtOf(state, rung, weekdays);
    const end = at('2027-12-31 08:00');
    for (let turns = 0; wake !== null && wake < end; turns += 1) {
      expect(turns).toBeLessThan(name === 'danger' ? 800 : 60);
      const now: Date = wake;
      const due = alarmsOf(state, weekdays, rung).filter(({ key, at: moment }) => moment <= now && !rung.includes(key));
      expect(due.length).toBeGreaterThan(0);
      rung = [...rung, ...due.map(({ key }) => key)];
      heard.push(...due.map(({ key }) => key));
      for (const { does } of due)
        if ('step' in does) {
          const after = decide(state, stepOf(does), doer('system'), now, weekdays);
          if (!after.ok) throw new Error(`${does.step}: ${after.code}`);
          state = after.data;
        }
      const next = wakeAtOf(state, rung, weekdays);
      if (next) expect(next.getTime()).toBeGreaterThanOrEqual(now.getTime());
      wake = next;
    }
    expect(new Set(heard).size).toBe(heard.length);
    expect(wake !== null).toBe(['callback', 'danger'].includes(leagueTaskOf(state) ?? ''));
    expect(isOver(state.phase) || state.escalatedAt !== null).toBe(true);
  });
});
