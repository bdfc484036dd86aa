import { isHeldUp } from '@domain/survey/held-up';
import { ROUND_STATES } from '@types_/survey/round';

const opensAt = new Date('2026-11-26T00:00:00Z');
const after = (minutes: number) => new Date(opensAt.getTime() + minutes * 60_000);

test('a planned round is held up some minutes after its hour, not before', () => {
  expect([-1, 0, 5, 6, 6000].map((minutes) => isHeldUp('planned', opensAt, after(minutes)))).toEqual([
    ...[false, false, false],
    ...[true, true],
  ]);
});

test.each(ROUND_STATES.filter((state) => state !== 'planned'))('a round that is %s is not held up', (state) => {
  expect(isHeldUp(state, opensAt, after(6000))).toBe(false);
});
