import { outcomeOf } from '@domain/case/digest/digest-outcome';
import type { OutcomeTally } from '@domain/case/figures/tally';
import { nobody } from '@domain/case/gone';
import { behind } from '@domain/case/matter';
import { likenessWord } from '@domain/case/search/likeness-word';
import fc from 'fast-check';

type Told = Parameters<typeof outcomeOf>[0][number];
const told = (verdict: OutcomeTally['verdict'], more: Partial<Told> = {}): Told => ({
  ...{ outcomeMonth: '2026-11', verdict, days: 4, keptResult: true },
  ...more,
});
const OPEN = told(null, { outcomeMonth: null, days: null });

describe('what became of what a digest tells of', () => {
  test.each([
    ['one open', [OPEN], 'open'],
    ['one of them open', [told('solved'), OPEN], 'open'],
    ['solved', [told('solved'), told('solved')], 'solved'],
    ['somebody says it is not', [told('solved'), told('unsolved')], 'unsolved'],
    ['somebody says it is, others are silent', [told('solved'), told('none')], 'solved'],
    ['silence', [told('none'), told('none')], 'ended'],
    ['nothing behind it', [], 'open'],
    ['refused', [told(null, { keptResult: null, days: null })], 'ended'],
  ] as const)('%s', (_, cases, outcome) => expect(outcomeOf(cases).outcome).toBe(outcome));

  test('silence alone is never solved', () => {
    const any = fc.constantFrom<OutcomeTally['verdict']>('none', null, 'unsolved');
    fc.assert(
      fc.property(fc.array(any, { minLength: 1 }), (verdicts) => {
        expect(outcomeOf(verdicts.map((verdict) => told(verdict))).outcome).not.toBe('solved');
      }),
    );
  });

  test('the days are those in the middle, and kept is kept by all', () => {
    const cases = [9, 1, 4].map((days) => told('solved', { days }));
    expect(outcomeOf(cases)).toMatchObject({ days: 4, kept: true });
    expect(outcomeOf([...cases, told('solved', { keptResult: false })]).kept).toBe(false);
    expect(outcomeOf([OPEN])).toMatchObject({ days: null, kept: true });
    expect(outcomeOf([told('none', { keptResult: null })]).kept).toBeNull();
  });
});

describe('students behind something', () => {
  test('are counted once each, whatever they did', () => {
    const people = fc.array(fc.integer({ min: 0, max: 9 }).map(String));
    fc.assert(
      fc.property(people, people, (authors, followers) => {
        expect(behind(authors, followers)).toEqual({ students: new Set(authors.concat(followers)).size, unclaimed: 0 });
      }),
    );
  });

  test('are none where nobody is known: what was written down for somebody counts beside them', () => {
    const told = [1, 2, 3].map((at) => nobody({ schoolId: 'school', filedAt: new Date(at) }));
    expect(behind([...told, 'a', 'a'], ['b'])).toEqual({ students: 2, unclaimed: 3 });
  });
});

test('likeness in words grows with likeness', () => {
  expect([0.46, 0.7, 0.95].map(likenessWord)).toEqual(['rather', 'very', 'same']);
});
