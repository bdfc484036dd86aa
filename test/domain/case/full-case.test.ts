import { allowedSteps, decide } from '@domain/case/decide';
import type { CaseState, Doer } from '@domain/case/state';
import type { Command } from '@types_/case/command';
import { aCase, doer } from '../../support/a-case';
import { at, weekdays } from '../../support/calendar';

const NOW = at('2026-11-17 10:00');
const one: Doer = { id: 'one', role: 'officer', office: '权益部' };
const other: Doer = { id: 'other', role: 'officer', office: '权益部' };
const admin = doer('union-admin');

/** A case after as many turns as somebody can get, five hundred at most. */
function filled(state: CaseState, turn: readonly [Doer, Command][]): { state: CaseState; steps: number } {
  let [now, steps] = [state, 0];
  for (; steps < 500; steps += 1) {
    const [by, command] = turn[steps % turn.length] ?? [one, { name: 'take' }];
    const next = decide(now, command, by, NOW, weekdays);
    if (!next.ok) break;
    now = next.data;
  }
  return { state: now, steps };
}
const may = (state: CaseState, by: Doer) => allowedSteps(state, by, NOW, weekdays);
const note: Command = { name: 'note', text: '写一句。' };
const LEFT = ['reply', 'note', 'ask', 'answer', 'pass', 'recuse', 'assign'] as const;

describe('who is meant by a case', () => {
  test('cannot take it again and again: it is in their hands', () => {
    const taken = decide(aCase().acknowledged().state, { name: 'take' }, other, NOW, weekdays);
    if (!taken.ok) throw new Error(taken.code);
    expect(may(taken.data, other)).not.toContain('take');
    expect(may(taken.data, { ...other, id: 'later', former: ['other'] })).not.toContain('take');
    expect(may(taken.data, one)).toContain('take');
  });

  test.each<[string, readonly [Doer, Command][], number]>([
    ['by notes', [[one, note]], 40],
    ['by letters', [[one, { name: 'reply', text: '在核实。' }]], 40],
    ['by passing it to and fro', [[one, { name: 'pass', to: 'other', reason: '换人' }]], 40],
  ])('cannot fill it %s so that nobody could keep them out', (_how, turn, most) => {
    const full = filled(aCase().acknowledged().state, turn);
    expect(full.steps).toBeLessThanOrEqual(most);
    for (const who of [one, { ...one, id: 'later', former: ['one'] }])
      expect(may(full.state, who)).not.toContain(turn[0]?.[1].name);
    expect(may(full.state, admin)).toEqual(expect.arrayContaining([...LEFT]));
    expect(may(full.state, other)).toEqual(expect.arrayContaining(['note', 'reply', 'recuse', 'assign']));
    expect(may(full.state, doer('youth-league'))).toContain('urge');
  });

  test('cannot fill it by what is never closed: routing to and fro counts for nobody', () => {
    const routed = filled(aCase().acknowledged().state, [
      [one, { name: 'assign', department: '后勤处' }],
      [one, { name: 'assign', department: '图书馆' }],
    ]);
    expect(routed.steps).toBe(500);
    expect(may(routed.state, one)).toEqual(expect.arrayContaining(['note', 'reply']));
    expect(may(routed.state, admin)).toEqual(expect.arrayContaining([...LEFT]));
  });
});

test('many together end where the longest case still fits into one answer; what says who handles it stays open', () => {
  const many = [1, 2, 3, 4, 5].map((nth): [Doer, Command] => [{ ...one, id: `officer-${nth}` }, note]);
  const full = filled(aCase().acknowledged().state, many);
  expect(full.steps).toBe(100);
  expect(may(full.state, admin)).toEqual(expect.arrayContaining(['recuse', 'assign', 'answer']));
  expect(may(full.state, admin)).not.toContain('note');
  expect(may(full.state, doer('youth-league'))).toContain('urge');
});

describe('what has an end of its own', () => {
  const attempt: Command = { name: 'attempt', how: 'phone', ago: 0, reached: false, text: '没人接。' };
  const asked = () => aCase(at('2026-11-16 20:00'), true).asked('2026-11-17 09:00').state;
  const decided = (state: CaseState, time = '2026-11-17 10:00', by = one) =>
    decide(state, attempt, by, at(time), weekdays);

  test('attempts to reach a student: ten of one person a day, and the next day again', () => {
    const full = filled(asked(), [[one, attempt]]);
    expect(full.steps).toBe(10);
    expect(may(full.state, other)).toContain('attempt');
    expect([decided(full.state, '2026-11-17 23:59').ok, decided(full.state, '2026-11-18 00:00').ok]).toEqual([
      false,
      true,
    ]);
  });

  test('a hundred notes close no attempt; a hundred attempts leave one a day, so that a case cannot grow for ever', () => {
    const notes = [1, 2, 3, 4, 5].map((nth): [Doer, Command] => [{ ...one, id: `officer-${nth}` }, note]);
    expect(decided(filled(asked(), notes).state).ok).toBe(true);
    const many = Array.from({ length: 12 }, (_none, nth): [Doer, Command] => [
      { ...one, id: `officer-${nth}` },
      attempt,
    ]);
    const full = filled(
      asked(),
      many.flatMap((turn) => Array.from({ length: 10 }, () => turn)),
    );
    expect(full.steps).toBeGreaterThanOrEqual(100);
    const next = decided(full.state, '2026-11-18 10:00');
    expect(next.ok && decided(next.data, '2026-11-18 11:00').ok).toBe(false);
    expect(next.ok).toBe(true);
  });

  test('slips of what is nobody’s: ten, whatever else was written', () => {
    const nobodys = { ...aCase().acknowledged().state, authorId: 'nobody:4122010183:1' };
    const notes = filled(
      nobodys,
      [1, 2, 3].map((nth): [Doer, Command] => [{ ...one, id: `officer-${nth}` }, note]),
    );
    const full = filled(notes.state, [[one, { name: 'new-slip' }]]);
    expect(full.steps).toBe(10);
    expect(may(full.state, other)).not.toContain('new-slip');
  });
});
