import { alarmsOf } from '@domain/case/alarms/alarms';
import { allowedSteps } from '@domain/case/decide';
import { aCase } from '../../support/a-case';
import { at, weekdays } from '../../support/calendar';

const more = { name: 'supplement', text: '墙角的裂缝更宽了。' } as const;
const inDanger = () => aCase(at('2026-11-20 22:10'), true).acknowledged('2026-11-20 23:00');
const mayAdd = ({ state }: ReturnType<typeof inDanger>) =>
  allowedSteps(state, 'author', at('2026-11-21 12:00'), weekdays).includes('supplement');
const remindersIn = ({ state }: ReturnType<typeof inDanger>) =>
  alarmsOf(state, weekdays).filter(({ key }) => /^(before|overdue|unmet)/.test(key));

describe('what an author adds where there is danger', () => {
  test('moves nothing: no status, no moment, no reminder; whoever has it is told at once', () => {
    const before = inDanger();
    const after = inDanger().step('author', more, '2026-11-21 09:00');
    expect(after.state).toMatchObject({ phase: before.state.phase, deadlines: before.state.deadlines });
    expect(remindersIn(after)).toEqual(remindersIn(before));
    expect(alarmsOf(after.state, weekdays)).toContainEqual(
      expect.objectContaining({ at: at('2026-11-21 09:00'), does: { tell: 'case-danger', whom: 'mover' } }),
    );
  });

  test('an overdue one is not put off by words: what its author adds is nobody’s beginning', () => {
    const late = inDanger().step('author', more, '2026-11-25 09:00');
    expect(remindersIn(late)).toEqual(remindersIn(inDanger()));
  });

  test('ten times in a case; what is asked can always be answered, and is no addition', () => {
    const one = inDanger();
    for (let n = 0; n < 10; n += 1) {
      expect(mayAdd(one)).toBe(true);
      one.step('author', more, '2026-11-21 09:00');
    }
    expect(mayAdd(one)).toBe(false);
    one.asked('2026-11-21 10:00');
    expect(mayAdd(one)).toBe(true);
    one.step('author', more, '2026-11-21 11:00');
    expect([mayAdd(one), one.state.phase.status]).toEqual([false, 'acknowledged']);
  });

  test('is not open where there is none', () => {
    expect(mayAdd(aCase().acknowledged())).toBe(false);
  });
});
