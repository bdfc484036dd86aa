import { waitsFor } from '@domain/survey/held-up';
import { ROUND_STATES } from '@types_/survey/round';

const opensAt = new Date('2026-11-26T00:00:00Z');
const after = (minutes: number) => new Date(opensAt.getTime() + minutes * 60_000);

test('a planned round waits for something some minutes after its hour, not before', () => {
  const waits = (minutes: number) => waitsFor({ state: 'planned', opensAt }, false, after(minutes));
  expect([-1, 0, 5, 6, 6000].map(waits)).toEqual([null, null, null, 'plans', 'plans']);
});

test('it waits for the count of an earlier one first: what needs a plan is not known before', () => {
  expect(waitsFor({ state: 'planned', opensAt }, true, after(6))).toBe('count');
  expect(waitsFor({ state: 'planned', opensAt }, true, after(5))).toBeNull();
});

test('it waits for those it asks before anything else; what is being opened waits for nobody, or it would be planned again', () => {
  expect(waitsFor({ state: 'planned', opensAt, lacksPeople: true }, true, after(6))).toBe('people');
  for (const state of ['opening', 'open'] as const)
    expect(waitsFor({ state, opensAt, lacksPeople: true }, true, after(6))).toBeNull();
});

test.each(ROUND_STATES.filter((state) => state !== 'planned'))('a round that is %s waits for nothing', (state) => {
  for (const isCounting of [true, false]) expect(waitsFor({ state, opensAt }, isCounting, after(6000))).toBeNull();
});
