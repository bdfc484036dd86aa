import { asPublished } from '@domain/case/figures/apart';
import { type OutcomeCount, rollUp } from '@domain/case/figures/rollup';
import { type Sums, sumsOf } from '@domain/case/figures/sums';
import { EXCLUSIONS } from '@domain/case/figures/tally';
import type { PartFigures } from '@types_/case/figures-view';
import fc from 'fast-check';
import { determined } from '../../../support/survey-solver';

/** How a case may end: what its student said, how they rated, or why it is left out. */
const ENDS = [
  ...(['solved', 'unsolved', 'none'] as const).map((verdict) => ({ verdict, rating: null, excluded: null })),
  ...(['satisfied', 'not-satisfied'] as const).flatMap((rating) =>
    (['solved', 'unsolved'] as const).map((verdict) => ({ verdict, rating, excluded: null })),
  ),
  ...EXCLUSIONS.map((excluded) => ({ verdict: null, rating: null, excluded })),
];
const ended = (end: (typeof ENDS)[number], count: number): OutcomeCount => ({
  ...{ category: 'living', department: null, outcomeMonth: '2026-11', keptResult: null, days: 3, ...end },
  ...{ openStatus: null, longOverdue: false, count },
});

/** A part of a school in which each way to end was met so often; some parts are small, and some ways are rare. */
const somePart = fc
  .array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 30 })), {
    minLength: ENDS.length,
    maxLength: ENDS.length,
  })
  .map((counts) =>
    sumsOf(
      rollUp(
        [],
        ENDS.map((end, at) => ended(end, counts[at] ?? 0)).filter(({ count }) => count > 0),
      ),
      '2026-12-31',
    ),
  );
const someParts = fc.array(somePart, { minLength: 1, maxLength: 6 });

/** What students did, and what follows from none of it. */
const saidIn = ({ solution, satisfaction, silent, excluded }: Sums): Record<string, number> => ({
  ...{ solved: solution.numerator, unsolved: solution.denominator - solution.numerator - silent, silent },
  ...{ satisfied: satisfaction.numerator, dissatisfied: satisfaction.denominator - satisfaction.numerator },
  ...excluded,
});
const VERDICTS = ['solved', 'unsolved', 'silent'];
const RATINGS = ['satisfied', 'dissatisfied'];

/** Which of these a part of the published figures hides. */
const hiddenIn = ({ solution, satisfaction, excluded }: PartFigures): string[] => [
  ...(excluded === null ? EXCLUSIONS : []),
  ...(solution === null ? VERDICTS : []),
  ...(satisfaction === null ? RATINGS : []),
];

/** All that somebody knows who reads everything: what is shown, what the school's totals are, and how many ended in each part. */
function equationsOf(parts: readonly Sums[], published: readonly PartFigures[]): Map<string, number>[] {
  const names = Object.keys(saidIn(parts[0] as Sums));
  const name = (at: number, what: string) => `${what} in ${at}`;
  const equations: Map<string, number>[] = names.map((what) => new Map(parts.map((_, at) => [name(at, what), 1])));
  for (const [at, one] of published.entries()) {
    const hidden = hiddenIn(one);
    for (const what of names) if (!hidden.includes(what)) equations.push(new Map([[name(at, what), 1]]));
    // Counts of cases are no secret: those that ended are all less those that are open.
    equations.push(new Map([...VERDICTS, ...EXCLUSIONS].map((what) => [name(at, what), 1])));
    // How many rated stands beside the ratings that are hidden, once so many were asked.
    if (one.rating !== null) equations.push(new Map(RATINGS.map((what) => [name(at, what), 1])));
  }
  return equations;
}

describe('the figures of parts of a school', () => {
  test('let nobody work out what is hidden from the totals, unless the whole school is as small as the part', () => {
    let hidden = 0;
    let found = 0;
    fc.assert(
      fc.property(someParts, (parts) => {
        const published = asPublished(parts);
        const solved = determined(equationsOf(parts, published));
        const secrets = published.flatMap((one, at) => hiddenIn(one).map((what) => ({ at, what })));
        hidden += secrets.length;
        const told = secrets.filter(({ at, what }) => solved.has(`${what} in ${at}`));
        // All that can be hidden is hidden: then the totals themselves are what tells.
        for (const { what } of told) {
          found += 1;
          const peopled = parts.filter(
            (part, at) => !hiddenIn(published[at] as PartFigures).includes(what) && amongst(part, what) > 0,
          );
          expect(peopled).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
    expect(hidden).toBeGreaterThan(500); // or nothing was tried
    expect(found).toBeLessThan(hidden);
  });

  test('are shown as they were counted, or not at all; nothing is said of fewer than ten', () => {
    fc.assert(
      fc.property(someParts, (parts) => {
        for (const [at, one] of asPublished(parts).entries()) {
          const part = parts[at] as Sums;
          expect(one.response).toEqual(part.response);
          for (const figure of ['solution', 'satisfaction', 'rating', 'silent', 'excluded'] as const)
            if (one[figure] !== null) expect(one[figure]).toEqual(part[figure]);
          const few = (count: number) => count > 0 && count < 10;
          if (few(part.ended)) expect(one).toMatchObject({ excluded: null, solution: null, satisfaction: null });
          if (few(part.solution.denominator))
            expect(one).toMatchObject({ solution: null, rating: null, silent: null, medianDays: null });
          if (few(part.satisfaction.denominator)) expect(one.satisfaction).toBeNull();
        }
      }),
    );
  });

  test('hide nothing where enough stand behind each', () => {
    const plenty = sumsOf(
      rollUp(
        [],
        ENDS.map((end) => ended(end, 12)),
      ),
      '2026-12-31',
    );
    expect(asPublished([plenty, plenty, plenty]).flatMap(hiddenIn)).toEqual([]);
  });
});

/** How many stand behind what was said: of a rating those who rated, and so on. */
function amongst(part: Sums, what: string): number {
  if (RATINGS.includes(what)) return part.satisfaction.denominator;
  return VERDICTS.includes(what) ? part.solution.denominator : part.ended;
}
