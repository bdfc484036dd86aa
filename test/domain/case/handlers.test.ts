import { handlersOf } from '@domain/case/handlers';
import type { Command } from '@types_/case/command';
import type { CaseRole } from '@types_/case/status';

type Said = [who: string, what: Partial<Command> & { name: Command['name'] }, day: number];
/** Who has handled a case of which these steps are told, by officers unless they say otherwise. */
function handled(handlerId: string | null, ...said: Said[]): string[] {
  return among(handlerId, said, false);
}
function among(handlerId: string | null, said: Said[], danger: boolean): string[] {
  const events = said.map(([id, what, day], seq) => {
    const role: CaseRole = id === 'league' ? 'youth-league' : 'officer';
    return {
      seq,
      at: new Date(Date.UTC(2026, 10, 1) + day * 86_400_000),
      by: { id, role, office: '' },
      what: what as Command,
    };
  });
  return [...new Set(handlersOf({ events, handlerId, danger }))].sort();
}
const to = (who: string) => ({ name: 'pass' as const, to: who, reason: '请接手' });
const took: Said = ['officer', { name: 'take' }, 0];

describe('who has handled a case', () => {
  test('who took a step in it, and in whose hands it is', () => {
    expect(handled('officer', took)).toEqual(['officer']);
    expect(handled('both', took, ['officer', to('both'), 1])).toEqual(['both', 'officer']);
    expect(handled(null, ['league', { name: 'urge', text: '请回话。' }, 1])).toEqual([]);
  });

  test('not who was given it and gave it back, nor from whom it was taken again', () => {
    expect(handled('officer', took, ['officer', to('both'), 1], ['both', to('officer'), 3])).toEqual(['officer']);
    expect(handled('officer', took, ['officer', to('both'), 1], ['officer', { name: 'take' }, 3])).toEqual(['officer']);
    const again: Said[] = [
      ['officer', to('both'), 4],
      ['both', to('officer'), 5],
    ];
    expect(handled('officer', took, ['officer', to('both'), 1], ['both', to('officer'), 3], ...again)).toEqual([
      'officer',
    ]);
  });

  test('but who did something in between, or let it lie for five days', () => {
    const noted: Said = ['both', { name: 'note', text: '问过后勤。' }, 2];
    expect(handled('officer', took, ['officer', to('both'), 1], noted, ['both', to('officer'), 3])).toContain('both');
    expect(handled('officer', took, ['officer', to('both'), 1], ['both', to('officer'), 6])).toContain('both');
    expect(handled('officer', took, ['officer', to('both'), 1], ['officer', { name: 'take' }, 6])).toContain('both');
    // Somebody else who keeps out ends nobody else's turn.
    const other: Said = ['admin', { name: 'recuse', who: 'third', reason: '说的是他' }, 2];
    expect(handled('officer', took, ['officer', to('both'), 1], other, ['both', to('officer'), 20])).toContain('both');
    expect(handled('officer', took, ['officer', to('both'), 1], other, ['officer', { name: 'take' }, 90])).toContain(
      'both',
    );
    const own: Said = ['admin', { name: 'recuse', who: 'both', reason: '说的是他' }, 2];
    expect(handled(null, took, ['officer', to('both'), 1], own)).not.toContain('both');
  });

  test('and who has it again and again, all the times together', () => {
    const [there, back] = [
      (day: number): Said => ['officer', to('both'), day],
      (day: number): Said => ['both', to('officer'), day],
    ];
    expect(handled('officer', took, there(1), back(3.5), there(4), back(6.4))).toEqual(['officer']);
    expect(handled('officer', took, there(1), back(3.5), there(4), back(7))).toContain('both');
  });

  test('in danger who had it for half a day, and never only since something became late in that minute', () => {
    const given: Said[] = [took, ['officer', to('both'), 1]];
    const late: Said = ['league', { name: 'escalate', because: 'unmet' }, 1.01];
    expect(among('officer', [...given, late, ['both', to('officer'), 1.4]], true)).toEqual(['officer']);
    expect(among('officer', [...given, late, ['both', to('officer'), 1.5]], true)).toContain('both');
    expect(handled('officer', ...given, late, ['both', to('officer'), 1.1])).toEqual(['officer']);
  });
});
