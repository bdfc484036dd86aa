import type { Excluded, RatesView, Share } from '@types_/case/figures-view';
import { OPEN_STATUSES, type OpenStatus } from '@types_/case/status';
import { medianOf, type RollupLine, together } from './rollup';
import { EXCLUSIONS } from './tally';

const total = (lines: readonly RollupLine[], of: (line: RollupLine) => number): number =>
  lines.reduce((sum, line) => sum + of(line), 0);

/** Of those whom nobody contacted: how many are certain to be late by today, and how many are not. */
export const waitingIn = (lines: readonly RollupLine[], isLate: (day: string) => boolean): number =>
  total(lines, ({ waiting }) => waiting.reduce((sum, [day, n]) => sum + (isLate(day) ? n : 0), 0));

const askedOf = ({ verdicts }: RollupLine): number => verdicts.solved + verdicts.unsolved + verdicts.none;
const share = (numerator: number, denominator: number): Share => ({ numerator, denominator });

/** What some lines come to, each figure with both its numbers. */
export type Sums = Pick<
  RatesView,
  'response' | 'solution' | 'satisfaction' | 'rating' | 'result' | 'excluded' | 'medianDays' | 'cases'
> & {
  silent: number;
  open: number;
  /** Those that came to an end: asked, and left out. */
  ended: number;
};

/**
 * The three rates over some lines, after product.md section 2: response = contacted in time / cases whose outcome is certain
 * (contacted, or the day is past without contact); solution = the student says solved / closed and asked; satisfaction =
 * ratings of 4 and 5 / ratings, beside ratings / asked. Silence is asked and not solved, and never a rating. `today`: YYYY-MM-DD.
 */
export function sumsOf(lines: readonly RollupLine[], today: string): Sums {
  const inTime = total(lines, ({ contacted }) => contacted.inTime);
  const late = total(lines, ({ contacted }) => contacted.late) + waitingIn(lines, (day) => day < today);
  const asked = total(lines, askedOf);
  const satisfied = total(lines, ({ ratings }) => ratings.satisfied);
  const rated = satisfied + total(lines, ({ ratings }) => ratings.dissatisfied);
  const kept = total(lines, ({ results }) => results.kept);
  const excluded = Object.fromEntries(
    EXCLUSIONS.map((why) => [why, total(lines, (line) => line.excluded[why])]),
  ) as Excluded;
  const ended = asked + EXCLUSIONS.reduce((sum, why) => sum + excluded[why], 0);
  const open = total(lines, (line) => line.open);
  return {
    response: share(inTime, inTime + late),
    solution: share(
      total(lines, ({ verdicts }) => verdicts.solved),
      asked,
    ),
    satisfaction: share(satisfied, rated),
    rating: share(rated, asked),
    result: share(kept, kept + total(lines, ({ results }) => results.late)),
    silent: total(lines, ({ verdicts }) => verdicts.none),
    medianDays: medianOf(together(lines.map(({ days }) => days))),
    ...{ excluded, ended, open, cases: ended + open },
  };
}

/** The open cases of some lines by where they stand. */
export const standingOf = (lines: readonly RollupLine[]): Record<OpenStatus, number> =>
  Object.fromEntries(
    OPEN_STATUSES.map((status) => [status, total(lines, ({ standing }) => standing[status])]),
  ) as Record<OpenStatus, number>;
